import type { Locale } from '@minijd/subgraph';
import type { QueryWord } from '../analysis/query-words.ts';

export type SearchOrder = 'RELEVANCE' | 'BEST_SELLING' | 'PRICE_ASC' | 'PRICE_DESC' | 'RATING' | 'NEWEST';

/** Filters: values within one are alternatives; all filters must match. */
export interface SearchFilters {
  /** Slug of a branch of the category tree. */
  category?: string;
  /** Slugs. */
  brands: string[];
  /** Id of the seller; it has no facet. */
  seller?: string;
  minPriceMinor?: number;
  maxPriceMinor?: number;
  /** The lowest average rating. */
  minRating?: number;
  inStock: boolean;
  attributes: { name: string; values: string[] }[];
  /** Ids of products: no others, or all but these. */
  only?: string[];
  without?: string[];
}

export interface ProductQuery {
  /** Empty: everything matches. */
  words: QueryWord[];
  /** As typed, folded, to prefer names that contain all of it. */
  phrase: string;
  /** Minimum number of matching terms. */
  atLeast: number;
  filters: SearchFilters;
  /** The language attributes are counted in. */
  locale: Locale;
  /** Products that are shown whatever the words are; engines do not look at them. */
  pinned?: string[];
}

export interface PageQuery extends ProductQuery {
  order: SearchOrder;
  offset: number;
  limit: number;
}

/** The limit for counting matches and for pages. */
export const MOST_MATCHES = 10_000;

/** Lower bounds of the price ranges, in minor units. */
export const PRICE_EDGES = [0, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000].map((yuan) => yuan * 100);
