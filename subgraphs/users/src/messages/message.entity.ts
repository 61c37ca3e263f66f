import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import type { AnyMessageData } from './message-data.ts';
import { MessageKind } from './message-kind.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A message of the shop to one person.' })
@Entity()
@Unique({ properties: ['userId', 'kind', 'source'] })
@Index({ properties: ['userId', 'id'], where: 'deleted_at is null', name: 'message_shown' })
@Index({ properties: ['userId'], where: 'read_at is null and deleted_at is null', name: 'message_unread' })
@Index({ properties: ['createdAt'] })
export class Message {
  [EntityName]?: 'Message';

  @Field(() => ID, { description: 'Identifies the message; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => MessageKind, { description: 'Its kind.' })
  @Property({ type: 'string', length: 30 })
  kind!: MessageKind;

  /** Its source: a repeated event adds no second message. */
  @Property({ type: 'string', length: 100 })
  source!: string;

  /** The data of its kind, see `MessageData`; in a list, because Kysely's row types support JSON only for lists. */
  @Property({ type: 'json' })
  data!: [AnyMessageData];

  @Field(() => DateTime, { description: 'When it was sent.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => DateTime, { nullable: true, description: 'When it was read; null until then.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  readAt?: Date | null;

  /** Kept for a while after deletion, so that it can be restored and is not sent again. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deletedAt?: Date | null;
}
