import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf, transition } from '../kernel/index.ts';
import { Order } from '../order/index.ts';
import { NEXT } from './shipment-lifecycle.ts';
import { TrackingStatus } from './tracking-status.ts';

@ObjectType({ description: "A parcel on its way to the buyer, with goods of one seller's part of an order." })
@Entity()
@Unique({ properties: ['order', 'sellerId', 'carrier', 'trackingNo'] })
@Index({ properties: ['trackingNo'] })
@Check({ name: 'shipment_status', expression: isOneOf('status', TrackingStatus) })
export class Shipment {
  [EntityName]?: 'Shipment';

  @Field(() => ID, { description: 'Identifies the shipment.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Index()
  @ManyToOne({ entity: () => Order })
  order!: Order;

  @Property({ type: 'uuid' })
  sellerId!: string;

  /** The carrier as the seller typed it. */
  @Property({ type: 'string' })
  carrier!: string;

  @Field(() => String, { description: "The carrier's number for it." })
  @Property({ type: 'string' })
  trackingNo!: string;

  @Field(() => TrackingStatus, { description: 'Where it is.' })
  @Property({ type: 'string', length: 20 })
  status: TrackingStatus = TrackingStatus.SHIPPED;

  @Field(() => DateTime, { description: 'When it was handed to the carrier.' })
  @Property({ type: 'datetime', length: 3 })
  shippedAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When it was delivered.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  deliveredAt?: Date | null;

  /** Applies a report of the carrier. */
  track(status: TrackingStatus): void {
    this.status = transition('a parcel', NEXT, { from: this.status, step: status });
  }

  /** It has arrived. A seller may have recorded it late, so the arrival is never before the shipment. */
  deliver(at: Date): void {
    this.track(TrackingStatus.DELIVERED);
    this.deliveredAt = at < this.shippedAt ? this.shippedAt : at;
  }
}
