import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * A product for sale in one of its categories: its own and all ancestors. The columns for sorting and filtering are
 * copied here, so that a page of any branch in any order is one short index scan, however many products there are.
 */
@Entity()
@Index({ properties: ['categoryId', 'soldCount', 'productId'] })
@Index({ properties: ['categoryId', 'priceMinor', 'productId'] })
@Index({ properties: ['productId'] })
export class CategoryListing {
  [EntityName]?: 'CategoryListing';
  [PrimaryKeyProp]?: ['categoryId', 'productId'];

  @PrimaryKey({ type: 'uuid' })
  categoryId!: string;

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'integer' })
  soldCount!: number;

  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  @Property({ type: 'boolean' })
  inStock!: boolean;
}
