import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../accounts/index.ts';

export enum AuditOutcome {
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}

registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'The result of an action.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'It was refused: `codes` say why.' },
    FAILED: {
      description: 'It failed on our side; what it had changed until then, if anything, has an entry as DONE.',
    },
  },
});

/** Written once: the database refuses to change or delete rows, and each holds the hash of the one before. */
@ObjectType({ description: 'An action of an administrator or a seller, also one that was refused or failed.' })
@Entity()
@Index({ properties: ['actorId', 'number'] })
@Index({ properties: ['sellerId', 'number'] })
@Index({ properties: ['subjectId', 'number'] })
@Index({ properties: ['action', 'number'] })
@Index({ properties: ['at', 'number'] })
@Index({ properties: ['outcome', 'number'] })
@Index({ properties: ['role', 'number'] })
@Index({ properties: ['subjectType', 'number'] })
export class AuditEntry {
  [EntityName]?: 'AuditEntry';

  @Field(() => Int, { description: 'Its place in the log: 1, 2, 3 and so on, without gaps.' })
  @PrimaryKey({ type: 'bigint', autoincrement: false })
  number!: number;

  /** Of the event that told of it: it may be delivered again. */
  @Field(() => ID, { description: 'Identifies the entry.' })
  @Property({ type: 'uuid', unique: true })
  id!: string;

  @Field(() => ID, { description: 'The action: one that changed something and was refused later has two entries.' })
  @Property({ type: 'uuid' })
  actId!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  @Property({ type: 'datetime', length: 3 })
  at!: Date;

  @Field(() => ID, { description: 'Who; the account may have been deleted since.' })
  @Property({ type: 'uuid' })
  actorId!: string;

  @Field(() => Role, { description: 'Their role at that time.' })
  @Property({ type: 'string' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'For which shop a seller acted.' })
  @Property({ type: 'uuid', nullable: true })
  sellerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'In which session.' })
  @Property({ type: 'string', nullable: true })
  sessionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The network address it was asked from.' })
  @Property({ type: 'string', nullable: true })
  ipAddress!: string | null;

  @Field(() => ID, { description: 'The request, as logs of the processes name it.' })
  @Property({ type: 'string' })
  requestId!: string;

  @Field(() => String, { description: 'The mutation.' })
  @Property({ type: 'string' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'The type of what it was about.' })
  @Property({ type: 'string', nullable: true })
  subjectType!: string | null;

  @Field(() => ID, { nullable: true, description: 'What it was about.' })
  @Property({ type: 'string', nullable: true })
  subjectId!: string | null;

  @Field(() => AuditOutcome, { description: 'The outcome.' })
  @Property({ type: 'string' })
  outcome!: AuditOutcome;

  @Field(() => [String], { description: 'Why it was refused, as `userErrors` and errors have it.' })
  @Property({ type: 'array' })
  codes!: string[];

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => String, { description: 'The arguments as JSON, without secrets and what is private.' })
  @Property({ type: 'text' })
  input!: string;

  /** `ActionChange[]` as JSON. */
  @Property({ type: 'text' })
  changes!: string;

  @Property({ type: 'string', length: 64 })
  previousHash!: string;

  @Field(() => String, {
    description: 'SHA-256 of the entry and of the hash before it: what `verify-audit` walks along.',
  })
  @Property({ type: 'string', length: 64 })
  hash!: string;
}
