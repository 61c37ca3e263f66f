import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { SearchEffect } from './search-effect.ts';

/** What administrators arranged for one search text. */
@Entity()
export class SearchRule {
  [EntityName]?: 'SearchRule';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Folded, as queries are. */
  @Unique()
  @Property({ type: 'string', length: 60 })
  text!: string;

  /** Pins in the order of their places. */
  @Property({ type: 'json' })
  effects: SearchEffect[] = [];

  @Property({ type: 'boolean', default: true })
  active: boolean = true;

  /** Grows with every save. */
  @Property({ type: 'integer', default: 1 })
  version: number = 1;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  changedAt: Date = new Date();
}
