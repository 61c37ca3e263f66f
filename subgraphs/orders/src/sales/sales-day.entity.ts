import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What one seller sold on one day; made from the orders again whenever one of that day changes. */
@Entity()
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

  /** Those of them whose first line is the seller's: over all sellers every order counts once. */
  @Property({ type: 'integer' })
  ledOrders!: number;

  @Property({ type: 'integer' })
  units!: number;

  /** What buyers paid, delivery included, and what of it went back; in fen. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  paidMinor!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  refundedMinor!: number;
}
