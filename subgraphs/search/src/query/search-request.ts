import { fromDecimal } from '@minijd/money';
import { badInput, isUuid, type Locale } from '@minijd/subgraph';
import { wordsOf } from '../analysis/query-words.ts';
import { MOST_MATCHES, type PageQuery, type SearchFilters } from '../engine/search-query.ts';
import type { SearchInput } from './search.input.ts';

const MOST_ON_A_PAGE = 100;
const MOST_ATTRIBUTES = 10;
const MOST_VALUES = 50;
const LONGEST_VALUE = 200;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A validated search request; throws BAD_USER_INPUT. */
export function searchRequest(input: SearchInput, locale: Locale): PageQuery & { page: number } {
  const { page, pageSize } = pageOf(input);
  return {
    ...wordsOf(input.text ?? ''),
    filters: filtersOf(input),
    ...{ locale, page },
    order: input.sort ?? 'RELEVANCE',
    offset: (page - 1) * pageSize,
    limit: pageSize,
  };
}

function pageOf(input: SearchInput): { page: number; pageSize: number } {
  const page = input.page ?? 1;
  const pageSize = input.pageSize ?? 40;
  if (page < 1) throw badInput('page must be 1 or more.');
  if (pageSize < 1 || pageSize > MOST_ON_A_PAGE) throw badInput(`pageSize must be between 1 and ${MOST_ON_A_PAGE}.`);
  if (page * pageSize > MOST_MATCHES) throw badInput(`page × pageSize must not exceed ${MOST_MATCHES}.`);
  return { page, pageSize };
}

function filtersOf(input: SearchInput): SearchFilters {
  const { categorySlug, brands, sellerId, minPrice, maxPrice, minRating, inStock, attributes } = input;
  if (minRating != null && (minRating < 1 || minRating > 5)) throw badInput('minRating must be between 1 and 5.');
  if ((attributes?.length ?? 0) > MOST_ATTRIBUTES) throw badInput(`attributes must not exceed ${MOST_ATTRIBUTES}.`);
  const named = (attributes ?? []).map(({ name, values }) => ({ name: plain(name), values: some(values) }));
  return {
    category: categorySlug ? plain(categorySlug) : undefined,
    brands: some(brands ?? []),
    // An invalid id matches no seller.
    seller: sellerId == null ? undefined : isUuid(sellerId) ? sellerId.toLowerCase() : NOBODY,
    minPriceMinor: minPrice ? fromDecimal(minPrice).minor : undefined,
    maxPriceMinor: maxPrice ? fromDecimal(maxPrice).minor : undefined,
    minRating: minRating ?? undefined,
    inStock: inStock ?? false,
    attributes: [...Map.groupBy(named, ({ name }) => name)]
      .map(([name, filters]) => ({ name, values: filters.flatMap(({ values }) => values) }))
      .filter(({ values }) => values.length > 0),
  };
}

function some(values: string[]): string[] {
  if (values.length > MOST_VALUES) throw badInput(`A filter must not hold more than ${MOST_VALUES} values.`);
  return values.map(plain);
}

/** A value from a facet, without characters that cannot be stored. */
function plain(value: string): string {
  return value
    .slice(0, LONGEST_VALUE)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();
}
