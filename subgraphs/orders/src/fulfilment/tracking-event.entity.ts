import { EntityName } from '@mikro-orm/core';
import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../kernel/index.ts';
import { Shipment } from './shipment.entity.ts';
import { TrackingStatus } from './tracking-status.ts';

@ObjectType({ description: "A carrier's report on a parcel." })
@Entity()
@Unique({ properties: ['shipment', 'carrierEventId'] })
@Check({ name: 'tracking_event_status', expression: isOneOf('status', TrackingStatus) })
export class TrackingEvent {
  [EntityName]?: 'TrackingEvent';

  @Field(() => ID, { description: 'Identifies the event.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @ManyToOne({ entity: () => Shipment })
  shipment!: Shipment;

  /** The carrier's event id, unique: repeated events are ignored. */
  @Property({ type: 'string', length: 100 })
  carrierEventId!: string;

  @Field(() => TrackingStatus, { description: 'Where the parcel was.' })
  @Property({ type: 'string', length: 20 })
  status!: TrackingStatus;

  @Field(() => String, { nullable: true, description: 'A place, as the carrier writes it.' })
  @Property({ type: 'text', nullable: true })
  location?: string | null;

  /** The carrier's text; absent: our text for the status. */
  @Property({ type: 'text', nullable: true })
  description?: string | null;

  @Field(() => DateTime, { description: "When it happened, by the carrier's clock." })
  @Property({ type: 'datetime', length: 3 })
  at!: Date;
}
