import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime, type Locale, Locales } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A word that is never shown as what people search for.' })
@Entity()
export class BlockedKeyword {
  [EntityName]?: 'BlockedKeyword';
  [PrimaryKeyProp]?: ['locale', 'text'];

  @Field(() => Locales, { description: 'In whose lists.' })
  @PrimaryKey({ type: 'string' })
  locale!: Locale;

  /** Folded. */
  @Field(() => String, { description: 'The word, as searches are compared: in lower case and simplified characters.' })
  @PrimaryKey({ type: 'string' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was blocked.' })
  @Property({ type: 'datetime', length: 3 })
  blockedAt: Date = new Date();
}
