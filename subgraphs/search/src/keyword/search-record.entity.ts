import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';

/** A successful search of a person, once a day. From the next day on it cannot be linked to the person. */
@Entity()
@Unique({ properties: ['text', 'locale', 'person'] })
export class SearchRecord {
  [EntityName]?: 'SearchRecord';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string' })
  text!: string;

  @Property({ type: 'string' })
  locale!: Locale;

  /** Hashed: the user, or the network of a guest. */
  @Property({ type: 'string' })
  person!: string;

  /** Hashed. */
  @Property({ type: 'string' })
  network!: string;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  searchedAt: Date = new Date();
}
