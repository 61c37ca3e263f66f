import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { OrderLine } from '../order/index.ts';
import { Shipment } from './shipment.entity.ts';

@ObjectType({ description: 'Units of one line of the order in a parcel.' })
@Entity()
@Unique({ properties: ['shipment', 'orderLine'] })
@Check({ name: 'shipment_line_quantity', expression: 'quantity >= 1' })
export class ShipmentLine {
  [EntityName]?: 'ShipmentLine';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @ManyToOne({ entity: () => Shipment })
  shipment!: Shipment;

  @Index()
  @ManyToOne({ entity: () => OrderLine })
  orderLine!: OrderLine;

  @Field(() => Int, { description: 'How many units.' })
  @Property({ type: 'integer' })
  quantity!: number;
}
