import type { estypes } from '@elastic/elasticsearch';
import { PINYIN } from '../analysis/index-words.ts';
import type { QueryWord } from '../analysis/query-words.ts';
import { attributeKey } from '../engine/product-document.ts';
import type { ProductQuery, SearchFilters, SearchOrder } from '../engine/search-query.ts';

type Query = estypes.QueryDslQueryContainer;

/** A filter with a facet. */
export interface FacetFilter {
  /** None is counted by `product`. */
  facet: 'category' | 'brand' | 'price' | 'attribute' | 'product';
  /** Of an attribute. */
  name?: string;
  filter: Query;
}

/** As in PostgreSQL. */
const WEIGHTS = { name: 4, labels: 1.6, details: 0.4, description: 2 };
const PINYIN_WEIGHT = 1;
const WHOLE_NAME_WEIGHT = 10;

export const ORDERS: Record<SearchOrder, estypes.Sort> = {
  RELEVANCE: ['_score', { sold_count: 'desc' }, { product_id: 'desc' }],
  BEST_SELLING: [{ sold_count: 'desc' }, { product_id: 'desc' }],
  PRICE_ASC: [{ price_minor: 'asc' }, { product_id: 'asc' }],
  PRICE_DESC: [{ price_minor: 'desc' }, { product_id: 'desc' }],
  RATING: [{ rating: { order: 'desc', missing: '_last' } }, { rating_count: 'desc' }, { product_id: 'desc' }],
  NEWEST: [{ created_at: 'desc' }, { product_id: 'desc' }],
};

/** Conditions that apply to all facets: the words, scored, the seller and the stock. */
export function fixedQuery({ words, atLeast, phrase, filters }: ProductQuery): Query {
  const filter: Query[] = [];
  if (filters.seller) filter.push({ term: { seller: filters.seller } });
  if (filters.inStock) filter.push({ term: { in_stock: true } });
  if (words.length === 0) return { bool: { must: [{ match_all: {} }], filter } };
  const must: Query[] = [{ bool: { should: words.map(wordQuery), minimum_should_match: atLeast } }];
  const should: Query[] = [{ constant_score: { filter: { term: { names: phrase } }, boost: WHOLE_NAME_WEIGHT } }];
  return { bool: { must, filter, should } };
}

/** The words and every filter. */
export function matchingQuery(query: ProductQuery): Query {
  return { bool: { must: [fixedQuery(query)], filter: facetFilters(query.filters).map(({ filter }) => filter) } };
}

/** Sales add a little to the relevance. */
export function scored(query: Query): Query {
  const popularity = {
    field_value_factor: { field: 'sold_count', modifier: 'log1p', missing: 0 },
    weight: 0.1,
  } as const;
  return { function_score: { query, functions: [popularity], boost_mode: 'sum' } };
}

export function facetFilters(filters: SearchFilters): FacetFilter[] {
  const { category, brands, minPriceMinor, maxPriceMinor, attributes } = filters;
  const found: FacetFilter[] = [];
  if (category) found.push({ facet: 'category', filter: { term: { categories: category } } });
  if (brands.length > 0) found.push({ facet: 'brand', filter: { terms: { brand: brands } } });
  if (minPriceMinor !== undefined || maxPriceMinor !== undefined) {
    found.push({ facet: 'price', filter: { range: { price_minor: { gte: minPriceMinor, lte: maxPriceMinor } } } });
  }
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

function wordQuery({ alternatives, prefix = [], latin, text }: QueryWord): Query {
  const exact = alternatives.map((all): Query => ({ bool: { must: all.map(writtenWord) } }));
  const fields = Object.entries(WEIGHTS);
  const stemmed = latin
    ? fields.map(([field, boost]): Query => ({ match: { [`${field}.stems`]: { query: text, boost } } }))
    : [];
  return { bool: { should: [...exact, ...prefix.map(prefixQuery), ...oneOf(stemmed)], minimum_should_match: 1 } };
}

function writtenWord(word: string): Query {
  if (word.startsWith(PINYIN)) return { term: { pinyin: { value: word, boost: PINYIN_WEIGHT } } };
  const fields = Object.entries(WEIGHTS);
  return { dis_max: { queries: fields.map(([field, boost]) => ({ term: { [field]: { value: word, boost } } })) } };
}

function prefixQuery(word: string): Query {
  if (word.startsWith(PINYIN)) return { prefix: { pinyin: { value: word, boost: PINYIN_WEIGHT } } };
  return { bool: { should: [{ prefix: { name: word } }, { prefix: { labels: word } }] } };
}

function oneOf(queries: Query[]): Query[] {
  return queries.length > 0 ? [{ dis_max: { queries } }] : [];
}
