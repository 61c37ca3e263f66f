import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import type { StoredAttribute } from '../pricing/index.ts';
import { Order } from './order.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One SKU of an order, as it was when it was bought.' })
@Entity()
@Index({ properties: ['sellerId', 'order'] })
@Check({ name: 'order_line_quantity', expression: 'quantity >= 1 and quantity <= 999' })
@Check({ name: 'order_line_price', expression: 'unit_price_minor > 0' })
@Check({
  name: 'order_line_shares',
  expression:
    'reduction_minor >= 0 and coupon_minor >= 0 and points_minor >= 0 and freight_discount_minor >= 0 and freight_discount_minor <= freight_minor and unit_price_minor * quantity >= reduction_minor + coupon_minor + points_minor',
})
@Check({
  name: 'order_line_seller_coupon',
  expression: 'seller_coupon_minor >= 0 and seller_coupon_minor <= coupon_minor + freight_discount_minor',
})
@Check({
  name: 'order_line_seller_reduction',
  expression: 'seller_reduction_minor >= 0 and seller_reduction_minor <= reduction_minor',
})
export class OrderLine {
  [EntityName]?: 'OrderLine';

  @Field(() => ID, { description: 'Identifies the line.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Index()
  @ManyToOne({ entity: () => Order })
  order!: Order;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'uuid' })
  skuId!: string;

  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid' })
  sellerId!: string;

  /** The topmost category of its product when it was bought. */
  @Property({ type: 'uuid', nullable: true })
  departmentId?: string | null;

  @Property({ type: 'text', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'text', nullable: true })
  nameEn?: string | null;

  @Property({ type: 'json' })
  specs: StoredAttribute[] = [];

  @Field(() => String, { nullable: true, description: 'Its picture.' })
  @Property({ type: 'text', nullable: true })
  imageUrl?: string | null;

  @Property({ type: 'bigint', runtimeType: 'number' })
  unitPriceMinor!: number;

  /** At the checkout, where the seller changed it since. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  placedUnitPriceMinor?: number | null;

  /** The list price of one unit. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  listPriceMinor?: number | null;

  /** The line's shares of discounts and freight. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  reductionMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  couponMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  pointsMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  freightMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  freightDiscountMinor: number = 0;

  /** Of both kinds of coupons: what the seller pays. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  sellerCouponMinor: number = 0;

  /** Of the spend discounts: what the seller pays. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  sellerReductionMinor: number = 0;

  @Field(() => Int, { description: 'How many units were bought.' })
  @Property({ type: 'integer' })
  quantity!: number;

  /** When the event of its buyer's review arrived. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  reviewedAt?: Date | null;
}
