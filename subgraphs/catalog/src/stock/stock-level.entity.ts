import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

/** The CHECK constraints guarantee that no unit is sold twice, whatever the program does. */
@ObjectType({ description: 'Units of one SKU in one warehouse.' })
@Entity()
@Check({ name: 'stock_level_reserved_check', expression: 'reserved >= 0 and reserved <= on_hand' })
export class StockLevel {
  [EntityName]?: 'StockLevel';
  [PrimaryKeyProp]?: ['skuId', 'warehouseId'];

  @PrimaryKey({ type: 'uuid' })
  skuId!: string;

  @PrimaryKey({ type: 'uuid' })
  warehouseId!: string;

  @Field(() => Int, { description: 'Units in the warehouse.' })
  @Property({ type: 'integer' })
  onHand!: number;

  @Field(() => Int, { description: 'Units of these reserved for checkouts and unpaid orders.' })
  @Property({ type: 'integer' })
  reserved!: number;
}
