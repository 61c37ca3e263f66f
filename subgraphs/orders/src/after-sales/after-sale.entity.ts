import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf, transition } from '../kernel/index.ts';
import { Order } from '../order/index.ts';
import { AfterSaleKind, AfterSaleStatus } from '../units/index.ts';
import { AfterSaleReason } from './after-sale-reason.ts';
import { type AfterSaleStep, NEXT } from './lifecycle.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A buyer's request to one seller about goods of a paid order: a refund, a return or price protection.",
})
@Entity()
@Index({ properties: ['buyerId', 'id'] })
@Index({ properties: ['sellerId', 'status', 'id'] })
@Index({ properties: ['sellerId', 'createdAt'] })
@Index({ properties: ['createdAt'] })
@Index({ properties: ['returnTrackingNo'], where: 'return_tracking_no is not null', name: 'after_sale_return_parcel' })
@Index({ properties: ['status'], where: 'restocked_at is null', name: 'after_sale_to_restock' })
@Check({ name: 'after_sale_kind', expression: isOneOf('kind', AfterSaleKind) })
@Check({ name: 'after_sale_status', expression: isOneOf('status', AfterSaleStatus) })
@Check({ name: 'after_sale_reason', expression: isOneOf('reason', AfterSaleReason) })
@Check({ name: 'after_sale_amounts', expression: 'goods_minor >= 0 and freight_minor >= 0 and points_minor >= 0' })
export class AfterSale {
  [EntityName]?: 'AfterSale';

  @Field(() => ID, { description: 'Identifies the request.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** From which the request number is made. */
  @Property({ type: 'bigint', runtimeType: 'number', autoincrement: true, unique: true })
  number?: number;

  @Index()
  @ManyToOne({ entity: () => Order })
  order!: Order;

  @Property({ type: 'uuid' })
  buyerId!: string;

  @Property({ type: 'uuid' })
  sellerId!: string;

  @Field(() => AfterSaleKind, { description: 'What is asked for.' })
  @Property({ type: 'string', length: 20 })
  kind!: AfterSaleKind;

  @Field(() => AfterSaleStatus, { description: 'How far it has come.' })
  @Property({ type: 'string', length: 20 })
  status: AfterSaleStatus = AfterSaleStatus.REQUESTED;

  @Field(() => AfterSaleReason, { description: 'Why.' })
  @Property({ type: 'string', length: 20 })
  reason!: AfterSaleReason;

  @Field(() => String, { nullable: true, description: "The buyer's explanation." })
  @Property({ type: 'text', nullable: true })
  text?: string | null;

  /** Their keys in the media store. */
  @Property({ type: 'string[]', default: [] })
  pictures: string[] = [];

  /** Money for the goods: the sum of its lines. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  goodsMinor!: number;

  /** Money for the delivery, decided when it is settled. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  freightMinor: number = 0;

  /** The part of the goods that was paid with points. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  pointsMinor!: number;

  @Field(() => String, { nullable: true, description: 'Why the seller declined.' })
  @Property({ type: 'text', nullable: true })
  rejectReason?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline of the next step; after it a default step is taken. Absent when nobody has to act.',
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  deadline?: Date | null;

  /** Where the goods are sent, as of when the return was granted. */
  @Property({ type: 'string', nullable: true })
  returnRecipient?: string | null;

  @Property({ type: 'string', nullable: true })
  returnPhone?: string | null;

  @Property({ type: 'text', nullable: true })
  returnAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries the goods back.' })
  @Property({ type: 'string', nullable: true })
  returnCarrier?: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's number of the parcel that comes back." })
  @Property({ type: 'string', nullable: true })
  returnTrackingNo?: string | null;

  /** When its goods were restocked; also set when there are none to restock. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  restockedAt?: Date | null;

  @Field(() => DateTime, { description: 'When the request was made.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /**
   * Takes a step of its lifecycle and clears the deadline; false when it was taken before. Throws InvalidTransition.
   */
  take(step: AfterSaleStep): boolean {
    const to = transition('an after-sale request', NEXT, { from: this.status, step });
    if (to === this.status) return false;
    this.status = to;
    this.deadline = null;
    return true;
  }
}
