import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { FoundProduct } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';
import { Product } from '../product/product.ts';
import type { RescueKind } from './rescue.ts';

export enum SearchWarning {
  SEARCH_DEGRADED = 'SEARCH_DEGRADED',
}

registerEnumType(SearchWarning, {
  name: 'SearchWarning',
  description: 'A limitation of a search result.',
  valuesConfig: {
    SEARCH_DEGRADED: {
      description:
        "The search engine is unavailable and the database's index answered: the order by relevance may differ.",
    },
  },
});

export const RescueKinds = {
  CORRECTED: 'CORRECTED',
  WIDER_CATEGORY: 'WIDER_CATEGORY',
  FEWER_WORDS: 'FEWER_WORDS',
  SOME_WORDS: 'SOME_WORDS',
} as const satisfies Record<RescueKind, RescueKind>;

registerEnumType(RescueKinds, {
  name: 'SearchRescueKind',
  description: 'What a search did because nothing matched what was typed.',
  valuesConfig: {
    CORRECTED: { description: 'It corrected words.' },
    WIDER_CATEGORY: { description: 'It searched all categories in place of the one that was asked for.' },
    FEWER_WORDS: { description: 'It left out the word that says least.' },
    SOME_WORDS: { description: 'It was content with most of the words.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What a search did because nothing matched what was typed.' })
export class SearchRescue {
  @Field(() => RescueKinds, { description: 'What it did.' })
  kind!: RescueKind;

  @Field(() => String, { description: 'The text that was searched in the end.' })
  text!: string;

  @Field(() => [String], { description: 'Words that were left out, when they are known.' })
  dropped!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A product found.' })
export class SearchHit {
  @Field(() => Product, { nullable: true, description: 'The product.' })
  product!: Product;

  @Field(() => String, {
    nullable: true,
    description: 'Its name as HTML with matches in <mark>; null without a match in the name.',
  })
  highlight?: string;
}

@ObjectType({ simpleResolvers: true, description: 'One page of a search.' })
export class SearchResult {
  @Field(() => Int, { description: 'How many products match; 10,000 means that many or more.' })
  total!: number;

  @Field(() => Int, { description: 'Which page this is, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'How many pages there are.' })
  pageCount!: number;

  @Field(() => [SearchHit], { description: 'The products of this page.' })
  hits!: SearchHit[];

  @Field(() => String, {
    nullable: true,
    description: 'The corrected text that was searched, because nothing matches the typed one.',
  })
  correctedText?: string;

  @Field(() => SearchWarning, { nullable: true, description: 'Null for a complete result.' })
  warning?: SearchWarning;

  @Field(() => SearchRescue, {
    nullable: true,
    description: 'What was done because nothing matched what was typed; null when it was not necessary or in vain.',
  })
  rescue?: SearchRescue;

  /** The query that was used in the end, also for facets. */
  query!: PageQuery;

  found!: readonly FoundProduct[];
}
