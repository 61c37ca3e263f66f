import type { estypes } from '@elastic/elasticsearch';
import { attributeKey } from '../engine/product-document.ts';
import type { ProductQuery, SearchFilters, SearchOrder } from '../engine/search-query.ts';
import { wordQuery } from './word-score.ts';

type Query = estypes.QueryDslQueryContainer;

/** A filter with a facet. */
export interface FacetFilter {
  /** None is counted by `product`. */
  facet: 'category' | 'brand' | 'price' | 'rating' | 'attribute' | 'product';
  /** Of an attribute. */
  name?: string;
  filter: Query;
}

export const ORDERS: Record<SearchOrder, estypes.Sort> = {
  RELEVANCE: ['_score', { sold_count: 'desc' }, { product_id: 'asc' }],
  BEST_SELLING: [{ sold_count: 'desc' }, { product_id: 'desc' }],
  PRICE_ASC: [{ price_minor: 'asc' }, { product_id: 'asc' }],
  PRICE_DESC: [{ price_minor: 'desc' }, { product_id: 'desc' }],
  RATING: [{ rating: { order: 'desc', missing: '_last' } }, { rating_count: 'desc' }, { product_id: 'desc' }],
  NEWEST: [{ created_at: 'desc' }, { product_id: 'desc' }],
};

/** Conditions that apply to all facets: the words, scored, the seller and the stock. */
export function fixedQuery({ words, atLeast, filters }: ProductQuery): Query {
  const filter: Query[] = [];
  if (filters.seller) filter.push({ term: { seller: filters.seller } });
  if (filters.inStock) filter.push({ term: { in_stock: true } });
  if (words.length === 0) return { bool: { must: [{ match_all: {} }], filter } };
  return { bool: { must: [{ bool: { should: words.map(wordQuery), minimum_should_match: atLeast } }], filter } };
}

/** The words and every filter. */
export function matchingQuery(query: ProductQuery): Query {
  return { bool: { must: [fixedQuery(query)], filter: facetFilters(query.filters).map(({ filter }) => filter) } };
}

export function facetFilters(filters: SearchFilters): FacetFilter[] {
  const { category, brands, minPriceMinor, maxPriceMinor, attributes } = filters;
  const found: FacetFilter[] = [];
  if (category) found.push({ facet: 'category', filter: { term: { categories: category } } });
  if (brands.length > 0) found.push({ facet: 'brand', filter: { terms: { brand: brands } } });
  if (minPriceMinor !== undefined || maxPriceMinor !== undefined) {
    found.push({ facet: 'price', filter: { range: { price_minor: { gte: minPriceMinor, lte: maxPriceMinor } } } });
  }
  const { minRating } = filters;
  if (minRating !== undefined) found.push({ facet: 'rating', filter: { range: { rating: { gte: minRating } } } });
  for (const { name, values } of attributes) {
    const keys = values.map((value) => attributeKey(name, value));
    const should: Query[] = [{ terms: { attributes_zh: keys } }, { terms: { attributes_en: keys } }];
    found.push({ facet: 'attribute', name, filter: { bool: { should } } });
  }
  if (filters.only) found.push({ facet: 'product', filter: { ids: { values: filters.only } } });
  if (filters.without) {
    found.push({ facet: 'product', filter: { bool: { must_not: [{ ids: { values: filters.without } }] } } });
  }
  return found;
}
