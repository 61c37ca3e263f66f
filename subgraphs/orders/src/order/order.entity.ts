import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { isOneOf, transition } from '../kernel/index.ts';
import type { AppliedDiscount } from '../pricing/index.ts';
import { MOMENTS, NEXT, type OrderStep } from './lifecycle.ts';
import { OrderStatus } from './order-status.ts';

/** Its table is partitioned by the month in its id; `order-partitions.ts` makes new months. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a person bought at one checkout, with prices and address as of that moment.' })
@Entity()
@Index({ properties: ['buyerId', 'id'] })
@Index({ properties: ['status', 'id'] })
@Index({ properties: ['paidAt'] })
@Index({ properties: ['recipientPhone'] })
@Check({ name: 'order_status', expression: isOneOf('status', OrderStatus) })
@Check({
  name: 'order_total',
  expression: 'total_minor = items_total_minor + freight_minor - discount_minor and total_minor >= 0',
})
@Check({
  name: 'order_discount',
  expression: 'discount_minor = reduction_minor + coupon_minor + points_minor + freight_discount_minor',
})
@Check({
  name: 'order_discount_parts',
  expression:
    'reduction_minor >= 0 and coupon_minor >= 0 and points_minor >= 0 and freight_discount_minor >= 0 and freight_discount_minor <= freight_minor',
})
@Check({ name: 'order_amounts', expression: 'items_total_minor > 0 and freight_minor >= 0 and discount_minor >= 0' })
export class Order {
  [EntityName]?: 'Order';

  /** Also the id of its checkout and of its stock reservation; later orders sort higher (UUID v7). */
  @Field(() => ID, { description: 'Identifies the order.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id!: string;

  @Field(() => String, { description: 'The number people read: 20 digits.' })
  // Unique because its checkout's number is; a unique index would have to include the partition key.
  @Index()
  @Property({ type: 'string', length: 20 })
  orderNo!: string;

  @Field(() => OrderStatus, { description: 'Its status.' })
  @Property({ type: 'string', length: 16 })
  status: OrderStatus = OrderStatus.PENDING;

  @Property({ type: 'uuid' })
  buyerId!: string;

  @Property({ type: 'bigint', runtimeType: 'number' })
  itemsTotalMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  freightMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  discountMinor!: number;

  /** The parts of the discount: spend discounts, coupons, points, and coupons on the freight. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  reductionMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  couponMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  pointsMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  freightDiscountMinor: number = 0;

  /** The version of the rules of points it was placed by. */
  @Property({ type: 'integer', default: 0 })
  pointsRules: number = 0;

  /** Each rule and coupon applied, with its name at that time. */
  @Property({ type: 'json', default: '[]' })
  discounts: AppliedDiscount[] = [];

  @Property({ type: 'bigint', runtimeType: 'number' })
  totalMinor!: number;

  @Property({ type: 'string' })
  recipientName!: string;

  @Property({ type: 'string' })
  recipientPhone!: string;

  @Property({ type: 'text' })
  recipientAddress!: string;

  @Field(() => String, { nullable: true, description: 'A note of the buyer to the seller.' })
  @Property({ type: 'text', nullable: true })
  buyerNote?: string | null;

  /** As typed by the person who cancelled it. */
  @Property({ type: 'text', nullable: true })
  cancelReason?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is cancelled if unpaid.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  payBefore?: Date | null;

  @Field(() => DateTime, { description: 'When it was placed.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When it was paid.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  paidAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was handed to the carrier.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  shippedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was delivered.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  deliveredAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the buyer confirmed receipt.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  completedAt?: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  cancelledAt?: Date | null;

  /** Takes a step of its lifecycle; false when it was taken before. Throws InvalidTransition. */
  take(step: OrderStep, at: Date): boolean {
    const to = transition('an order', NEXT, { from: this.status, step });
    if (to === this.status) return false;
    this.status = to;
    const moment = MOMENTS[step as keyof typeof MOMENTS];
    if (moment) this[moment] = at;
    return true;
  }
}
