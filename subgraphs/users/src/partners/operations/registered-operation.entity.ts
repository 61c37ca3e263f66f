import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@ObjectType({ description: 'An operation that a partner registered: its keys run these alone.' })
@Entity()
@Unique({ properties: ['partnerId', 'operationId'] })
@Index({ properties: ['partnerId', 'sha256'] })
export class RegisteredOperation {
  [EntityName]?: 'RegisteredOperation';

  @Field(() => ID, { description: 'Identifies the registration.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  partnerId!: string;

  @Field(() => String, { description: 'By what the program asks for it: the id of its manifest.' })
  @Property({ type: 'string' })
  operationId!: string;

  /** Of the text, in hex: accepted as well as its id. */
  @Property({ type: 'string' })
  sha256!: string;

  @Field(() => String, { description: 'Its name.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: '`query`, `mutation` or `subscription`.' })
  @Property({ type: 'string' })
  kind!: string;

  @Field(() => String, { description: 'Its text.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => [String], { description: 'The scopes a key needs for it; `a|b` means either.' })
  @Property({ type: 'array' })
  requires!: string[];

  @Field(() => Int, { description: 'How many objects it asks for at most.' })
  @Property({ type: 'integer' })
  cost!: number;

  @Field(() => DateTime, { description: 'When it was registered.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
