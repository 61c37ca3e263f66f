import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The sales of one product on one day; computed from the orders again whenever one of that day changes. */
@Entity()
@Index({ properties: ['sellerId', 'day'] })
export class SalesProductDay {
  [EntityName]?: 'SalesProductDay';
  [PrimaryKeyProp]?: ['day', 'productId', 'sellerId', 'departmentId'];

  /** YYYY-MM-DD in the shop's time zone: the day the orders were paid. */
  @PrimaryKey({ type: 'string', length: 10 })
  day!: string;

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  /** The topmost category of the product when it was bought; `NOBODY` for orders that do not say. */
  @PrimaryKey({ type: 'uuid' })
  departmentId!: string;

  /** Its name then: the catalog may not know it any more. */
  @Property({ type: 'text', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'text', nullable: true })
  nameEn?: string | null;

  @Property({ type: 'integer' })
  units!: number;

  /** Paid by buyers for them, freight included; in fen. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  paidMinor!: number;
}
