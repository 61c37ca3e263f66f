import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ProductQuery } from '../engine/search-query.ts';
import { Product } from '../product/product.ts';

export enum SearchWarning {
  SEARCH_DEGRADED = 'SEARCH_DEGRADED',
}

registerEnumType(SearchWarning, {
  name: 'SearchWarning',
  description: 'What a search could not do as well as it should.',
  valuesConfig: {
    SEARCH_DEGRADED: {
      description:
        'The search engine is away and the index of the database answered: the order by relevance may differ.',
    },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A product found.' })
export class SearchHit {
  @Field(() => Product, { nullable: true, description: 'The product.' })
  product!: Product;

  @Field(() => String, {
    nullable: true,
    description: 'Its name as HTML with what was searched for in <mark>; null when none of it is in the name.',
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
    description: 'What was searched for instead, as nothing has the words as they were typed.',
  })
  correctedText?: string;

  @Field(() => SearchWarning, { nullable: true, description: 'Null when all is well.' })
  warning?: SearchWarning;

  /** The query that was used in the end, also for facets. */
  query!: ProductQuery;
}
