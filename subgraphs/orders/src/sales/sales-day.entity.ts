import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The sales of one seller on one day; computed from the orders again whenever one of that day changes. */
@Entity()
@Index({ properties: ['day'] })
export class SalesDay {
  [EntityName]?: 'SalesDay';
  [PrimaryKeyProp]?: ['sellerId', 'day'];

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  /** YYYY-MM-DD in the shop's time zone: the day the orders were paid. */
  @PrimaryKey({ type: 'string', length: 10 })
  day!: string;

  @Property({ type: 'integer' })
  orders!: number;

  /** Those whose first line is the seller's, so that over all sellers every order counts once. */
  @Property({ type: 'integer' })
  ledOrders!: number;

  @Property({ type: 'integer' })
  units!: number;

  /** Paid by buyers, freight included, and refunded; in fen. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  paidMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  refundedMinor!: number;

  /** Taken off by coupons of the shop itself. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  ownCouponMinor!: number;
}
