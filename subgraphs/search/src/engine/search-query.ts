import type { Locale } from '@minijd/subgraph';
import type { QueryWord } from '../analysis/query-words.ts';

export type SearchOrder = 'RELEVANCE' | 'BEST_SELLING' | 'PRICE_ASC' | 'PRICE_DESC' | 'RATING' | 'NEWEST';

/** What a product must be; values within one filter are alternatives, filters add up. */
export interface SearchFilters {
  /** Slug of a branch of the category tree. */
  category?: string;
  /** Slugs. */
  brands: string[];
  /** Id of who sells it; no facet is counted without it. */
  seller?: string;
  minPriceMinor?: number;
  maxPriceMinor?: number;
  inStock: boolean;
  attributes: { name: string; values: string[] }[];
}

export interface ProductQuery {
  /** Empty: everything matches. */
  words: QueryWord[];
  /** As typed and folded, to prefer names that hold it whole. */
  phrase: string;
  /** How many of the words a product must have. */
  atLeast: number;
  filters: SearchFilters;
  /** The language attributes are counted in. */
  locale: Locale;
}

export interface PageQuery extends ProductQuery {
  order: SearchOrder;
  offset: number;
  limit: number;
}

/** Matches are counted, and pages reach, up to here. Facets are counted exactly up to here, too. */
export const MOST_MATCHES = 10_000;

/** Lower ends of the price ranges products are counted in, in minor units. */
export const PRICE_EDGES = [0, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000].map((yuan) => yuan * 100);
