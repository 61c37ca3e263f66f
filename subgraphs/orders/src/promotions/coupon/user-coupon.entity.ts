import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';

export enum UserCouponStatus {
  AVAILABLE = 'AVAILABLE',
  HELD = 'HELD',
  USED = 'USED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(UserCouponStatus, {
  name: 'UserCouponStatus',
  description: 'The status of a claimed coupon.',
  valuesConfig: {
    AVAILABLE: { description: 'It can be used.' },
    HELD: { description: 'An order that is not paid yet uses it.' },
    USED: { description: 'A paid order used it.' },
    EXPIRED: { description: 'Expired.' },
  },
});

/** Expiry is computed, not stored. */
const STORED = { AVAILABLE: 'AVAILABLE', HELD: 'HELD', USED: 'USED' } as const;
export type StoredStatus = keyof typeof STORED;

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A claimed coupon.' })
@Entity()
@Unique({ properties: ['couponId', 'userId', 'serial'] })
@Index({ properties: ['userId', 'id'] })
@Check({ name: 'user_coupon_status', expression: isOneOf('status', STORED) })
@Check({ name: 'user_coupon_order', expression: `(status = 'AVAILABLE') = (order_id is null)` })
export class UserCoupon {
  [EntityName]?: 'UserCoupon';

  @Field(() => ID, { description: 'Identifies the claimed coupon; pass it as one of `couponIds`.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  couponId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  /** Number of this copy among those its owner has claimed. */
  @Property({ type: 'integer' })
  serial!: number;

  @Property({ type: 'string', length: 16 })
  status: StoredStatus = 'AVAILABLE';

  /** The checkout, and later the order, that uses it. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  orderId?: string | null;

  @Field(() => DateTime, { description: 'When it was claimed.' })
  @Property({ type: 'datetime', length: 3 })
  claimedAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When the order that used it was paid.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  usedAt?: Date | null;
}
