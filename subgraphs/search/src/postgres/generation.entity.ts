import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FieldLengths } from '../engine/impacts.ts';

/** A generation of the index: searches read the live one while a rebuild fills the next. */
@Entity()
@Index({
  name: 'generation_one_live',
  expression: 'create unique index "generation_one_live" on "search"."generation" ("live") where "live"',
})
export class Generation {
  [EntityName]?: 'Generation';

  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  @Property({ type: 'boolean' })
  live: boolean = false;

  /** The `ANALYSIS_VERSION` of its words. */
  @Property({ type: 'integer', default: 0 })
  wordsVersion: number = 0;

  /** How many documents have been numbered. */
  @Property({ type: 'integer', default: 0 })
  numbers: number = 0;

  /** How many changes of its documents are noted. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  changes: number = 0;

  /** The last of them that changed words, or which documents there are. */
  @Property({ type: 'bigint', runtimeType: 'number', default: 0 })
  wordChanges: number = 0;

  /** Texts read and their words, by field. */
  @Property({ type: 'json', default: '{}' })
  lengths: FieldLengths = {};
}
