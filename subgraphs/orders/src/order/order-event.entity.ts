import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../kernel/index.ts';
import { Order } from './order.entity.ts';
import { OrderActor } from './order-actor.ts';
import type { OrderEventType } from './order-event-type.ts';
import { OrderStatus } from './order-status.ts';

@ObjectType({ description: 'Something that happened to an order.' })
@Entity()
@Check({ name: 'order_event_actor', expression: isOneOf('actor', OrderActor) })
export class OrderEvent {
  [EntityName]?: 'OrderEvent';

  @Field(() => ID, { description: 'Identifies the event; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Index()
  @ManyToOne({ entity: () => Order })
  order!: Order;

  @Field(() => String, {
    description:
      'PLACED, PRICE_CHANGED, ADDRESS_CHANGED, PAID, PAYMENT_FAILED, REFUNDED, CANCELLED, EXPIRED, UNFULFILLABLE, PARTLY_SHIPPED, SHIPPED, TRACKED, PARTLY_DELIVERED, DELIVERED, COMPLETED, AFTER_SALE, PAID_CANCELLED, INVOICED, INVOICE_REVERSED, REFUNDING or ALL_REFUNDED; more may come.',
  })
  @Property({ type: 'string', length: 32 })
  type!: OrderEventType;

  @Field(() => OrderStatus, { nullable: true, description: 'The status before; absent for the first event.' })
  @Property({ type: 'string', length: 16, nullable: true })
  from?: OrderStatus | null;

  @Field(() => OrderStatus, { description: 'The status after.' })
  @Property({ type: 'string', length: 16 })
  to!: OrderStatus;

  /** Values in the message: carrier and tracking number, a reason. */
  @Property({ type: 'text', nullable: true })
  detail?: string | null;

  /** The seller whose parcel or after-sale request it is about; absent when it is about the whole order. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Field(() => OrderActor, {
    nullable: true,
    description: 'As what somebody did it; absent for what happened before this was recorded.',
  })
  @Property({ type: 'string', length: 8, nullable: true })
  actor?: OrderActor | null;

  /** Who did it; absent when nobody did. */
  @Property({ type: 'uuid', nullable: true })
  operatorId?: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Property({ type: 'datetime', length: 3 })
  at: Date = new Date();
}
