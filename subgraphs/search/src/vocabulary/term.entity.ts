import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A word of product names, brands or categories: what mistyped words are corrected to. */
@Entity()
@Index({
  name: 'term_word_nearest',
  expression: 'create index "term_word_nearest" on "search"."term" using gist ("word" public.gist_trgm_ops)',
})
@Index({
  name: 'term_sound_nearest',
  expression:
    'create index "term_sound_nearest" on "search"."term" using gist ("sound" public.gist_trgm_ops) where "sound" is not null',
})
export class Term {
  [EntityName]?: 'Term';

  @PrimaryKey({ type: 'string' })
  word!: string;

  /** Pinyin of a Chinese word, so that homophones are corrected as well. */
  @Index()
  @Property({ type: 'string', nullable: true })
  sound?: string | null;

  /** Number of products with it at the last rebuild. */
  @Property({ type: 'integer' })
  products: number = 1;

  /** The count of the running rebuild. */
  @Property({ type: 'integer' })
  counting: number = 0;
}
