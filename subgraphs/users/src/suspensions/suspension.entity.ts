import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { SuspensionReason } from './suspension-reason.ts';

/**
 * Somebody may not sign in, from one moment to another. It is in force until it is ended by hand or its time is over,
 * whether or not that has been written down yet.
 */
@ObjectType({ description: 'A time in which somebody may not sign in.' })
@Entity()
@Check({
  name: 'suspension_reason_known',
  expression: "reason in ('FRAUD', 'FAKE_ORDERS', 'ABUSE', 'COMPROMISED', 'RULES', 'REQUESTED')",
})
@Check({ name: 'suspension_ends_later', expression: '"until" > suspended_at' })
@Index({ properties: ['userId', 'id'] })
@Index({
  name: 'suspension_one_open',
  expression: 'create unique index "suspension_one_open" on "users"."suspension" ("user_id") where ended_at is null',
})
@Index({
  name: 'suspension_due',
  expression: 'create index "suspension_due" on "users"."suspension" ("until") where ended_at is null',
})
export class Suspension {
  [EntityName]?: 'Suspension';

  @Field(() => ID, { description: 'Identifies the suspension.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => SuspensionReason, { description: 'Why; the person is told.' })
  @Property({ type: 'string' })
  reason!: SuspensionReason;

  @Field(() => String, { nullable: true, description: 'What administrators should know; the person is not told.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => DateTime, { description: 'Since when.' })
  @Property({ type: 'datetime', length: 3 })
  suspendedAt: Date = new Date();

  /** Null when it was imported. */
  @Property({ type: 'uuid', nullable: true })
  suspendedBy?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself; null: not until it is ended by hand.',
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  until?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is in force.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt?: Date | null;

  /** Null when its time was over. */
  @Property({ type: 'uuid', nullable: true })
  endedBy?: string | null;

  isInForce(now: Date): boolean {
    return !this.endedAt && (this.until == null || this.until > now);
  }

  /** By hand, unless its time was over before. */
  end(by: string | null, now: Date): void {
    const wasInForce = this.isInForce(now);
    this.endedAt = wasInForce ? now : (this.until ?? now);
    this.endedBy = wasInForce ? by : null;
  }
}
