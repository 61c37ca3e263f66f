import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime, type Locale, Locales } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A word that never appears in hot keywords and suggestions.' })
@Entity()
export class BlockedKeyword {
  [EntityName]?: 'BlockedKeyword';
  [PrimaryKeyProp]?: ['locale', 'text'];

  @Field(() => Locales, { description: 'The language of the lists.' })
  @PrimaryKey({ type: 'string' })
  locale!: Locale;

  /** Folded. */
  @Field(() => String, { description: 'The word, folded: in lower case and simplified characters.' })
  @PrimaryKey({ type: 'string' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was blocked.' })
  @Property({ type: 'datetime', length: 3 })
  blockedAt: Date = new Date();
}
