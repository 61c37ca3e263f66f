import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';

/** A text that a person searched for on a day, and what came of it. From the next day on it leads to nobody. */
@Entity()
@Unique({ properties: ['text', 'locale', 'person'] })
export class SearchEvent {
  [EntityName]?: 'SearchEvent';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** As typed, folded. */
  @Property({ type: 'string', length: 60 })
  text!: string;

  @Property({ type: 'string' })
  locale!: Locale;

  /** Hashed with the salt of the day. */
  @Property({ type: 'string' })
  person!: string;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  searchedAt: Date = new Date();

  /** How often they searched for it. */
  @Property({ type: 'integer', default: 1 })
  times: number = 1;

  /** The most that one of these searches found without dropping a word. */
  @Property({ type: 'integer' })
  found!: number;

  /** Products they opened from what was found. */
  @Property({ type: 'integer', default: 0 })
  opened: number = 0;

  /** Products of these that they put into the cart. */
  @Property({ type: 'integer', default: 0 })
  added: number = 0;
}
