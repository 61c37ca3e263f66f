import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { LetterKind } from './letter.ts';

export enum LetterState {
  WAITING = 'WAITING',
  /** Passed to the mail server, which has not answered yet; a retry that finds this status follows a killed process. */
  SENDING = 'SENDING',
  SENT = 'SENT',
  /** The mail server refused it for good. */
  REFUSED = 'REFUSED',
  /** Without a recipient, or expired. */
  DROPPED = 'DROPPED',
}

/** The record of a letter, kept for a month. */
@Entity()
@Check({
  name: 'letter_record_state_known',
  expression: "state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'DROPPED')",
})
export class LetterRecord {
  [EntityName]?: 'LetterRecord';

  /** Also the local part of its Message-ID. */
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string' })
  kind!: LetterKind;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  /** The address given instead of a person, or to which it was sent. */
  @Property({ type: 'string', nullable: true })
  email?: string | null;

  /** The account that a letter to an address is about: it is erased with it, also when the address is a former one. */
  @Property({ type: 'uuid', nullable: true })
  aboutUserId?: string | null;

  /** Given with the address. */
  @Property({ type: 'string', nullable: true })
  language?: Locale | null;

  /** Its data as JSON, encrypted because of one-time tokens; null when the letter is done. */
  @Property({ type: 'text', nullable: true })
  sealedData?: string | null;

  /** Unique key of letters that are sent once: event, kind and recipient. */
  @Property({ type: 'string', nullable: true, unique: true })
  onceKey?: string | null;

  @Property({ type: 'string' })
  state: LetterState = LetterState.WAITING;

  @Property({ type: 'integer' })
  attempts: number = 0;

  /** Why the last attempt failed. */
  @Property({ type: 'text', nullable: true })
  error?: string | null;

  /** The letter itself, in a shop with a mailbox page instead of a mail server. */
  @Property({ type: 'text', nullable: true })
  subject?: string | null;

  @Property({ type: 'text', nullable: true })
  html?: string | null;

  @Property({ type: 'text', nullable: true })
  text?: string | null;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Property({ type: 'datetime', length: 3, nullable: true })
  sentAt?: Date | null;
}
