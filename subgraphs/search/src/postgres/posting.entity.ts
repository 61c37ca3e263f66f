import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A word of a product. Searches read the index alone; the order of words is that of their bytes, for prefixes. */
@Entity()
@Index({
  name: 'posting_by_word',
  expression:
    'create index "posting_by_word" on "search"."posting" ("generation", "word", "number") include ("impact", "main", "behind", "brand")',
})
export class Posting {
  [EntityName]?: 'Posting';
  [PrimaryKeyProp]?: ['generation', 'number', 'word'];

  @PrimaryKey({ type: 'integer' })
  generation!: number;

  /** Of the product's document. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @PrimaryKey({ type: 'text', collation: 'C' })
  word!: string;

  /** How much the product is about the word, from 0 to 1. */
  @Property({ type: 'float' })
  impact!: number;

  /** It says what the product is. */
  @Property({ type: 'boolean' })
  main!: boolean;

  /** It says only what the product is for. */
  @Property({ type: 'boolean' })
  behind!: boolean;

  /** Its share of the name of the brand. */
  @Property({ type: 'float' })
  brand!: number;
}
