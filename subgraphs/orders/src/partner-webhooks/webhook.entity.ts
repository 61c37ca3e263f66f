import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { WebhookEventType } from './webhook-event-type.ts';

@ObjectType({ description: "A partner's URL that is notified of events, with the partner's selection." })
@Entity()
@Index({ properties: ['ownerId'] })
export class Webhook {
  [EntityName]?: 'Webhook';

  @Field(() => ID, { description: 'Identifies the webhook.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** The owner, with whose rights selections are read. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** Only events of orders with goods of this seller; absent: of all orders. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Field(() => String, { description: 'The URL to which events are posted.' })
  @Property({ type: 'text' })
  url!: string;

  @Field(() => [WebhookEventType], { description: 'What it is notified of.' })
  @Property({ type: 'json' })
  events!: WebhookEventType[];

  @Field(() => String, {
    description: 'What is selected of the type `WebhookEvent` for each: `{ order { orderNo } }`.',
  })
  @Property({ type: 'text' })
  selection!: string;

  /** The language of texts in the selection: that of the viewer who created the webhook. */
  @Property({ type: 'string', length: 8 })
  locale!: string;

  @Field(() => Boolean, {
    description: 'When disabled, it is not notified; events meanwhile are not sent later.',
  })
  @Property({ type: 'boolean' })
  active: boolean = true;

  /** Part of the derivation of its signing secret; the previous one stays valid for a day. */
  @Property({ type: 'integer' })
  secretVersion: number = 1;

  @Property({ type: 'datetime', length: 3, nullable: true })
  secretRotatedAt?: Date | null;

  @Field(() => Int, { description: 'Consecutive failed attempts.' })
  @Property({ type: 'integer' })
  failures: number = 0;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it is paused after consecutive failures; deliveries wait.',
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  pausedUntil?: Date | null;

  @Field(() => DateTime, { description: 'When it was created.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
