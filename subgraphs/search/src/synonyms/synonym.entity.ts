import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';

/** Words for one thing: a search for one also finds goods with another. */
@Entity()
export class Synonym {
  [EntityName]?: 'Synonym';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Two or more, folded as queries are. */
  @Property({ type: 'array' })
  words: string[] = [];

  /** The language of searches it is for; all when null. */
  @Property({ type: 'string', length: 10, nullable: true })
  locale?: Locale | null;

  /** Slug: the words are the same only for goods of this category. */
  @Property({ type: 'string', nullable: true })
  category?: string | null;

  /** Grows with every save. */
  @Property({ type: 'integer', default: 1 })
  version: number = 1;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  changedAt: Date = new Date();
}
