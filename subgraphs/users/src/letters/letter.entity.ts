import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { LetterKind } from './letter.ts';

export enum LetterState {
  WAITING = 'WAITING',
  /** Given to the mail server, which has not answered yet; found by a retry, the process was killed meanwhile. */
  SENDING = 'SENDING',
  SENT = 'SENT',
  /** The mail server will never take it. */
  REFUSED = 'REFUSED',
  /** Nobody to send it to, or too late. */
  DROPPED = 'DROPPED',
}

/** The record of a letter: from the change it reports until a month later. */
@Entity()
@Check({
  name: 'letter_record_state_known',
  expression: "state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'DROPPED')",
})
export class LetterRecord {
  [EntityName]?: 'LetterRecord';

  /** Also the left side of its Message-ID. */
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string' })
  kind!: LetterKind;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  /** Given instead of a person, or where it was sent. */
  @Property({ type: 'string', nullable: true })
  email?: string | null;

  /** Given with the address. */
  @Property({ type: 'string', nullable: true })
  language?: Locale | null;

  /** Its data as JSON, sealed because of one-time tokens; null when the letter is done. */
  @Property({ type: 'text', nullable: true })
  sealedData?: string | null;

  /** Of letters that are sent once: what happened, the kind and the recipient. */
  @Property({ type: 'string', nullable: true, unique: true })
  onceKey?: string | null;

  @Property({ type: 'string' })
  state: LetterState = LetterState.WAITING;

  @Property({ type: 'integer' })
  attempts: number = 0;

  /** Why the last attempt failed. */
  @Property({ type: 'text', nullable: true })
  error?: string | null;

  /** The letter itself, where a mailbox page shows it instead of a mail server sending it. */
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
