import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** A word that holds reviews back, folded. */
@ObjectType({ simpleResolvers: true, description: 'A word that holds reviews back until a moderator has seen them.' })
@Entity()
export class HeldWord {
  [EntityName]?: 'HeldWord';

  @Field(() => String, { description: 'The word, in lower case.' })
  @PrimaryKey({ type: 'string', length: 30 })
  text!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  @Property({ type: 'datetime', length: 3 })
  addedAt!: Date;
}
