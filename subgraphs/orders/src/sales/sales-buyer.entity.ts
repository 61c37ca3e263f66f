import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Since when somebody buys of a seller and, with `NOBODY`, of anybody: on that day they are a new buyer. */
@Entity()
@Index({ properties: ['sellerId', 'firstDay'] })
export class SalesBuyer {
  [EntityName]?: 'SalesBuyer';
  [PrimaryKeyProp]?: ['sellerId', 'buyerId'];

  @PrimaryKey({ type: 'uuid' })
  sellerId!: string;

  @PrimaryKey({ type: 'uuid' })
  buyerId!: string;

  /** YYYY-MM-DD in the shop's time zone; earlier days may be computed later. */
  @Property({ type: 'string', length: 10 })
  firstDay!: string;
}
