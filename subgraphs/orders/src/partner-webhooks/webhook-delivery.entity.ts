import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../kernel/index.ts';
import { Webhook } from './webhook.entity.ts';
import { WebhookEventType } from './webhook-event-type.ts';

export enum WebhookDeliveryStatus {
  PENDING = 'PENDING',
  DELIVERED = 'DELIVERED',
  DEAD = 'DEAD',
}

registerEnumType(WebhookDeliveryStatus, {
  name: 'WebhookDeliveryStatus',
  description: 'The status of a delivery.',
  valuesConfig: {
    PENDING: { description: 'Waiting for its first or next attempt.' },
    DELIVERED: { description: 'The partner answered with a status of 200 to 299.' },
    DEAD: { description: 'Not accepted for a day; it can be replayed.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One attempt to deliver.' })
export class WebhookAttempt {
  @Field(() => DateTime, { description: 'When it began.' })
  at!: string;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  tookMs!: number;

  @Field(() => Int, { nullable: true, description: 'The HTTP status the partner answered with.' })
  status?: number;

  @Field(() => String, { nullable: true, description: 'The error, with the beginning of the response body.' })
  error?: string;
}

@ObjectType({ description: 'One event for one webhook.' })
@Entity()
@Index({ properties: ['webhook', 'id'] })
@Index({ properties: ['occurredAt'] })
@Check({ name: 'webhook_delivery_status', expression: isOneOf('status', WebhookDeliveryStatus) })
export class WebhookDelivery {
  [EntityName]?: 'WebhookDelivery';

  @Field(() => ID, { description: 'Identifies it in the header `webhook-id`, the same in every attempt and replay.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @ManyToOne({ entity: () => Webhook, deleteRule: 'cascade' })
  webhook!: Webhook;

  @Field(() => WebhookEventType, { description: 'What happened.' })
  @Property({ type: 'string', length: 24 })
  type!: WebhookEventType;

  @Field(() => ID, { description: 'The order it happened to.' })
  @Property({ type: 'uuid' })
  orderId!: string;

  /** The payment, refund, parcel or after-sale request the event is about. */
  @Property({ type: 'uuid', nullable: true })
  subjectId?: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Property({ type: 'datetime', length: 3 })
  occurredAt!: Date;

  @Field(() => WebhookDeliveryStatus, { description: 'Its status.' })
  @Property({ type: 'string', length: 12 })
  status: WebhookDeliveryStatus = WebhookDeliveryStatus.PENDING;

  @Field(() => String, {
    nullable: true,
    description: 'The body: made at the first attempt, the same in all further ones.',
  })
  @Property({ type: 'text', nullable: true })
  body?: string | null;

  @Field(() => [WebhookAttempt], { description: 'Its attempts, oldest first.' })
  @Property({ type: 'json' })
  attempts: WebhookAttempt[] = [];

  @Field(() => DateTime, { nullable: true, description: 'When the next attempt is made.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  nextAttemptAt?: Date | null;

  /** When the last attempt is made. */
  @Property({ type: 'datetime', length: 3 })
  giveUpAt!: Date;
}
