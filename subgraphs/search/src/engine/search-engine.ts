import type { ProductDocument } from './product-document.ts';
import type { Ranking } from './ranking.ts';
import type { PageQuery, ProductQuery } from './search-query.ts';

export interface FoundProduct {
  productId: string;
  nameZh: string | null;
  nameEn: string | null;
  /** Slug of its own category. */
  category: string | null;
  /** Slug. */
  brand: string | null;
}

export interface FoundPage {
  /** Number of all matches; 10,000 means that many or more. */
  total: number;
  products: FoundProduct[];
  /** Ids of those that administrators pinned, on any page. */
  pinned?: string[];
}

export interface Count {
  /** A slug, or an `attributeKey`. */
  value: string;
  count: number;
}

/** `attribute` is for all names without a filter, `attribute` with a name for one with a filter. */
export type FacetKind = 'category' | 'branch' | 'brand' | 'price' | 'rating' | 'attribute' | `attribute ${string}`;

/** Each kind is counted with all filters but its own. */
export interface FacetCounts {
  /** Number of all matches, where the engine counts them anyway. */
  total?: number;
  /** The products' own categories. */
  categories: Count[];
  /** The count for the filtered branch, with all its categories. */
  branchCount: number;
  brands: Count[];
  /** By index into PRICE_EDGES. */
  prices: Map<number, number>;
  /** By the whole number below the average rating. */
  ratings: Map<number, number>;
  /** Names without a filter. */
  attributes: Count[];
  /** By name, for names with a filter. */
  filteredAttributes: Map<string, Count[]>;
  /** Kinds whose counts are estimates because there are too many matches; never above the number of matches. */
  estimated?: ReadonlySet<FacetKind>;
}

/** What a process keeps of an index; it answers nothing while it is being read. */
export interface KeptIndex {
  counts(query: ProductQuery): Promise<FacetCounts | undefined>;
  page(query: PageQuery, ranking: Ranking): Promise<FoundPage | undefined>;
}

export interface ScoreFactor {
  /** `words`, `name`, `sales`, or another part of the engine's score. */
  name: string;
  value: number;
}

export type IndexDocuments = (documents: ProductDocument[]) => Promise<void>;

/** The engine works but refuses a product. */
export class IndexingFailed extends Error {
  override name = 'IndexingFailed';
}

/** A product index; the contract test specifies both engines. */
export interface SearchEngine {
  /** Adds or replaces; searches see it when the promise resolves. Throws IndexingFailed. */
  index: IndexDocuments;
  remove(productIds: string[]): Promise<void>;
  search(query: PageQuery): Promise<FoundPage>;
  facets(query: ProductQuery): Promise<FacetCounts>;
  /** For each product: ids of others in its category, most similar first. */
  similar(productIds: readonly string[], first: number): Promise<Map<string, string[]>>;
  /** The parts of the scores of these products, the largest first; an engine that cannot say has none. */
  explain?(query: ProductQuery, productIds: readonly string[]): Promise<Map<string, ScoreFactor[]>>;
  count(): Promise<number>;
  /** Whether it holds products, as far as known with the present version of the analysis. */
  isCurrent(): Promise<boolean>;
  /**
   * Replaces everything by what `fill` indexes. Searches use the old index until it is done; `index` and `remove`
   * meanwhile change both. Nothing changes when `fill` throws.
   */
  rebuild(fill: (index: IndexDocuments) => Promise<void>): Promise<void>;
}
