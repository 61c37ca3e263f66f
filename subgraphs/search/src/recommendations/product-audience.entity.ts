import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How many people a product has reached in 180 days. */
@Entity()
export class ProductAudience {
  [EntityName]?: 'ProductAudience';

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'integer' })
  bought!: number;

  /** Who looked at it, added it to the cart, or bought it. */
  @Property({ type: 'integer' })
  seen!: number;
}
