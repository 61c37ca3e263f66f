import type { ProductDocument } from './product-document.ts';
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
  /** Of all matches; 10,000 means that many or more. */
  total: number;
  products: FoundProduct[];
}

export interface Count {
  /** A slug, or an `attributeKey`. */
  value: string;
  count: number;
}

/** `attribute` stands for the names that are not filtered by, a name behind it for one that is. */
export type FacetKind = 'category' | 'branch' | 'brand' | 'price' | 'attribute' | `attribute ${string}`;

/** Each kind is counted as if it were not filtered by, all else being so. */
export interface FacetCounts {
  /** The products' own categories. */
  categories: Count[];
  /** Of the branch that is filtered by, with all its categories. */
  branchCount: number;
  brands: Count[];
  /** By index into PRICE_EDGES. */
  prices: Map<number, number>;
  /** Names that are not filtered by. */
  attributes: Count[];
  /** By each name that is. */
  filteredAttributes: Map<string, Count[]>;
  /** Kinds whose counts are estimates, as there are too many matches to count; none is above the number of matches. */
  estimated?: ReadonlySet<FacetKind>;
}

export type IndexDocuments = (documents: ProductDocument[]) => Promise<void>;

/** The engine is well and refuses a product. */
export class IndexingFailed extends Error {
  override name = 'IndexingFailed';
}

/** A product index; the contract test says what both engines owe. */
export interface SearchEngine {
  /** Adds or replaces; searches see it when the promise resolves. Throws IndexingFailed. */
  index: IndexDocuments;
  remove(productIds: string[]): Promise<void>;
  search(query: PageQuery): Promise<FoundPage>;
  facets(query: ProductQuery): Promise<FacetCounts>;
  /** Of each product: ids of others of its category, the most alike first. */
  similar(productIds: readonly string[], first: number): Promise<Map<string, string[]>>;
  count(): Promise<number>;
  /** Whether it holds products, and as far as it knows with words as they are made now. */
  isCurrent(): Promise<boolean>;
  /**
   * Replaces everything by what `fill` indexes. Until it is done searches see the old index, then the new one;
   * `index` and `remove` meanwhile reach both. Nothing changes when `fill` throws.
   */
  rebuild(fill: (index: IndexDocuments) => Promise<void>): Promise<void>;
}
