import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { OrderLine } from '../order/index.ts';
import { AfterSale } from './after-sale.entity.ts';

@ObjectType({ description: 'Units of a line of the order in an after-sale request.' })
@Entity()
@Unique({ properties: ['afterSale', 'orderLine'] })
@Check({ name: 'after_sale_line_quantity', expression: 'quantity >= 1 and restocked >= 0 and restocked <= quantity' })
@Check({
  name: 'after_sale_line_amounts',
  expression: 'goods_minor >= 0 and withheld_minor >= 0 and points_minor >= 0 and withheld_points_minor >= 0',
})
export class AfterSaleLine {
  [EntityName]?: 'AfterSaleLine';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @ManyToOne({ entity: () => AfterSale })
  afterSale!: AfterSale;

  @Index()
  @ManyToOne({ entity: () => OrderLine })
  orderLine!: OrderLine;

  @Field(() => Int, { description: 'How many units.' })
  @Property({ type: 'integer' })
  quantity!: number;

  /** The money refunded for them. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  goodsMinor!: number;

  /** The part that was not asked for, or that an administrator did not grant: it cannot be refunded for other units of the line either. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  withheldMinor: number = 0;

  @Property({ type: 'bigint', runtimeType: 'number' })
  pointsMinor!: number;

  /** The same of the points. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  withheldPointsMinor: number = 0;

  @Field(() => Int, { description: 'How many of them can be sold again; the others are written off.' })
  @Property({ type: 'integer', default: 0 })
  restocked: number = 0;
}
