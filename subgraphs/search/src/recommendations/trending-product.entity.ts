import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A product that many people chose lately. */
@Entity()
export class TrendingProduct {
  [EntityName]?: 'TrendingProduct';

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'double' })
  score!: number;
}
