import { EntityName } from '@mikro-orm/core';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { Cart } from './cart.entity.ts';

@ObjectType({ description: 'One SKU in a cart, with its quantity.' })
@Entity()
@Unique({ properties: ['cart', 'skuId'] })
@Check({ name: 'cart_line_quantity', expression: 'quantity >= 1 and quantity <= 999' })
@Check({ name: 'cart_line_added_price', expression: 'added_price_minor >= 0' })
export class CartLine {
  [EntityName]?: 'CartLine';

  @Field(() => ID, { description: 'Identifies the line.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @ManyToOne({ entity: () => Cart, deleteRule: 'cascade' })
  cart!: Cart;

  @Property({ type: 'uuid' })
  skuId!: string;

  @Field(() => Int, { description: 'Wanted units, 1 to 999.' })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => Boolean, { description: 'Whether it is bought at the next checkout.' })
  @Property({ type: 'boolean' })
  selected: boolean = true;

  /** Saved for later: kept, but not counted or bought. */
  @Property({ type: 'boolean', default: false })
  saved: boolean = false;

  /** The price when added; the owner is shown a change before paying. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  addedPriceMinor!: number;

  @Field(() => DateTime, { description: 'When it was added to the cart.' })
  @Property({ type: 'datetime', length: 3 })
  addedAt: Date = new Date();
}
