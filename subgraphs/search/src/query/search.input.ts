import { Decimal } from '@minijd/subgraph';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { SearchOrder } from '../engine/search-query.ts';

export const SearchSort = {
  RELEVANCE: 'RELEVANCE',
  BEST_SELLING: 'BEST_SELLING',
  PRICE_ASC: 'PRICE_ASC',
  PRICE_DESC: 'PRICE_DESC',
  RATING: 'RATING',
  NEWEST: 'NEWEST',
} as const satisfies { [Order in SearchOrder]: Order };

registerEnumType(SearchSort, {
  name: 'SearchSort',
  description: 'The order of search results.',
  valuesConfig: {
    RELEVANCE: { description: 'Most relevant first; without a text, by units sold.' },
    BEST_SELLING: { description: 'Most units sold first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Most expensive first.' },
    RATING: { description: 'The best reviewed first.' },
    NEWEST: { description: 'The latest first.' },
  },
});

@InputType({ description: 'An attribute products must have.' })
export class AttributeFilter {
  @Field(() => String, { description: 'Its name, as in the facets.' })
  name!: string;

  @Field(() => [String], { description: 'Values, of which a product must have one.' })
  values!: string[];
}

@InputType({ description: 'A search; all filters must match.' })
export class SearchInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Words in Chinese or English, pinyin or its initials; only the first 200 characters are used. Absent: all products.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of a category, subcategories included.' })
  categorySlug?: string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of brands, any of them.' })
  brands?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of a seller.' })
  sellerId?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The lowest price, in yuan.' })
  minPrice?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The highest price, in yuan.' })
  maxPrice?: string | null;

  @Field(() => Int, { nullable: true, description: 'The lowest average rating, from 1 to 5.' })
  minRating?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what can be bought now.' })
  inStock?: boolean | null;

  @Field(() => [AttributeFilter], { nullable: true, description: 'Attributes, all of them; 10 at most.' })
  attributes?: AttributeFilter[] | null;

  @Field(() => SearchSort, { nullable: true, defaultValue: SearchSort.RELEVANCE, description: 'The order.' })
  sort?: SearchOrder | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'Which page, from 1.' })
  page?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 40,
    description: 'Products on a page, 100 at most; page × pageSize is 10,000 at most.',
  })
  pageSize?: number | null;
}
