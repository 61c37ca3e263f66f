import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which documents changed: every process follows the list with its own copy of what facets count. */
@Entity()
export class DocumentChange {
  [EntityName]?: 'DocumentChange';
  [PrimaryKeyProp]?: ['generation', 'change'];

  @PrimaryKey({ type: 'integer' })
  generation!: number;

  /** From 1, without a gap, in the order of commits. */
  @PrimaryKey({ type: 'bigint', runtimeType: 'number' })
  change!: number;

  /** Numbers of documents that were written or removed. */
  @Property({ type: 'array', columnType: 'int[]', runtimeType: 'number' })
  numbers!: number[];
}
