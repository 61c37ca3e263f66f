import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@ObjectType({ description: 'The operations of one version of a program of a partner. It never changes.' })
@Entity()
@Unique({ properties: ['partnerId', 'clientName', 'clientVersion'] })
export class OperationRelease {
  [EntityName]?: 'OperationRelease';

  @Field(() => ID, { description: 'Identifies the release.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  partnerId!: string;

  @Field(() => String, { description: 'The program.' })
  @Property({ type: 'string' })
  clientName!: string;

  @Field(() => String, { description: 'Its version.' })
  @Property({ type: 'string' })
  clientVersion!: string;

  /** Ids of its operations, sorted. */
  @Property({ type: 'array' })
  operationIds!: string[];

  @Field(() => Int, { description: 'How many operations it has.' })
  @Property({ type: 'integer' })
  operationCount!: number;

  @Field(() => DateTime, { description: 'When it was published.' })
  @Property({ type: 'datetime', length: 3 })
  publishedAt: Date = new Date();
}
