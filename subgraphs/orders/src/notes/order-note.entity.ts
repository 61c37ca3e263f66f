import { EntityName } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { Order } from '../order/index.ts';

@ObjectType({ description: 'What a shop or an administrator noted on an order; its buyer never sees it.' })
@Entity()
export class OrderNote {
  [EntityName]?: 'OrderNote';

  @Field(() => ID, { description: 'Identifies the note; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Index()
  @ManyToOne({ entity: () => Order })
  order!: Order;

  /** The shop it belongs to; absent: administrators. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => String, { description: 'The note.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
