import { EntityName } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { AfterSaleStatus } from '../units/index.ts';
import { AfterSale } from './after-sale.entity.ts';
import type { Actor } from './lifecycle.ts';

@ObjectType({ description: 'Something that happened to an after-sale request.' })
@Entity()
export class AfterSaleEvent {
  [EntityName]?: 'AfterSaleEvent';

  @Field(() => ID, { description: 'Identifies the event; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Index()
  @ManyToOne({ entity: () => AfterSale })
  afterSale!: AfterSale;

  @Field(() => AfterSaleStatus, { description: 'The status after it.' })
  @Property({ type: 'string', length: 20 })
  status!: AfterSaleStatus;

  @Field(() => String, { description: 'Who did it: BUYER, SELLER, ADMIN, or SYSTEM for automatic steps.' })
  @Property({ type: 'string', length: 8 })
  actor!: Actor;

  @Field(() => String, { nullable: true, description: 'What they said.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Property({ type: 'datetime', length: 3 })
  at: Date = new Date();
}
