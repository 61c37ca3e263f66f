import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ProductQuery } from '../engine/search-query.ts';
import { Product } from '../product/product.ts';

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

  /** The query that was used in the end, also for facets. */
  query!: ProductQuery;
}
