import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Orders whose lines were removed from the cart: events may be delivered twice, quantities must be removed once. */
@Entity()
export class PlacedOrder {
  [EntityName]?: 'PlacedOrder';

  @PrimaryKey({ type: 'uuid' })
  readonly id!: string;

  @Property({ type: 'datetime', length: 3 })
  handledAt: Date = new Date();
}
