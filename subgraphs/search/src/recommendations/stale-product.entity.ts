import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A product whose relations are to be computed again. */
@Entity()
export class StaleProduct {
  [EntityName]?: 'StaleProduct';

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'datetime', length: 3 })
  since: Date = new Date();
}
