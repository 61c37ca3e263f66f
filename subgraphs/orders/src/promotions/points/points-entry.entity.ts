import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';

export enum PointsReason {
  EARNED = 'EARNED',
  SPENT = 'SPENT',
  RETURNED = 'RETURNED',
  EXPIRED = 'EXPIRED',
  GRANTED = 'GRANTED',
  REVOKED = 'REVOKED',
}

registerEnumType(PointsReason, {
  name: 'PointsReason',
  description: 'The kind of a change of points.',
  valuesConfig: {
    EARNED: { description: 'An order was completed.' },
    SPENT: { description: 'Spent on an order.' },
    RETURNED: { description: 'Returned, because their order was cancelled or refunded.' },
    EXPIRED: { description: 'Expired.' },
    GRANTED: { description: 'Granted by the shop.' },
    REVOKED: { description: 'Revoked, because the goods they were earned with were refunded.' },
  },
});

/** Points taken from an earlier entry. */
export interface TakenPoints {
  entryId: string;
  points: number;
}

@ObjectType({ description: 'One change of a balance of points.' })
@Entity()
@Index({ properties: ['userId', 'id'] })
@Index({ properties: ['expiresAt'] })
@Check({ name: 'points_entry_reason', expression: isOneOf('reason', PointsReason) })
@Check({ name: 'points_entry_remaining', expression: 'remaining >= 0 and remaining <= greatest(points, 0)' })
@Check({ name: 'points_entry_balance', expression: 'balance_after >= 0 and points <> 0' })
export class PointsEntry {
  [EntityName]?: 'PointsEntry';

  @Field(() => ID, { description: 'Identifies the entry; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  /** Unique key of this change, such as `order:<id>:spent`. */
  @Property({ type: 'string', length: 100, unique: true })
  key!: string;

  @Field(() => PointsReason, { description: 'The kind of the change.' })
  @Property({ type: 'string', length: 16 })
  reason!: PointsReason;

  @Field(() => Int, { description: 'The change; negative when points were taken.' })
  @Property({ type: 'integer' })
  points!: number;

  @Field(() => Int, { description: 'The balance afterwards.' })
  @Property({ type: 'integer' })
  balanceAfter!: number;

  /** Of added points: how many remain. */
  @Property({ type: 'integer' })
  remaining: number = 0;

  /** Of spent points: their entries, so that they can be returned with their expiry. */
  @Property({ type: 'json' })
  taken: TakenPoints[] = [];

  @Property({ type: 'uuid', nullable: true })
  orderId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When added points expire.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  expiresAt?: Date | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Property({ type: 'datetime', length: 3 })
  at: Date = new Date();
}
