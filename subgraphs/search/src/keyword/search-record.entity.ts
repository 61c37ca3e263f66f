import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';

/** One search that found something; nobody can tell whose. */
@Entity()
export class SearchRecord {
  [EntityName]?: 'SearchRecord';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string' })
  text!: string;

  @Property({ type: 'string' })
  locale!: Locale;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  searchedAt: Date = new Date();
}
