import { type RawBuilder, sql } from 'kysely';
import { attributeKey } from '../engine/product-document.ts';
import type { ProductQuery, SearchFilters } from '../engine/search-query.ts';
import { numbersOfWords } from './word-matches.ts';

export type Condition = RawBuilder<boolean>;

/** A filter with a facet. */
export interface FacetCondition {
  /** None is counted by `product`. */
  facet: 'category' | 'brand' | 'price' | 'rating' | 'attribute' | 'product';
  /** Of an attribute. */
  name?: string;
  condition: Condition;
}

/** Conditions that apply to all facets. */
export function fixedConditions(query: ProductQuery): Condition {
  const words: Condition[] = query.words.length > 0 ? [sql`number in (${numbersOfWords(query)})`] : [];
  return allOf([...words, withoutFacet(query)]);
}

/** Those beside the words. */
export function withoutFacet({ filters }: ProductQuery): Condition {
  const conditions: Condition[] = [sql`generation = (select id from generation where live)`];
  if (filters.seller) conditions.push(sql`seller_id = ${filters.seller}::uuid`);
  if (filters.inStock) conditions.push(sql`in_stock`);
  return allOf(conditions);
}

export function facetConditions(filters: SearchFilters): FacetCondition[] {
  const { category, brands, attributes } = filters;
  const conditions: FacetCondition[] = [];
  if (category) conditions.push({ facet: 'category', condition: sql`categories @> ${[category]}::text[]` });
  if (brands.length > 0) conditions.push({ facet: 'brand', condition: sql`brand = any(${brands}::text[])` });
  const price = priceCondition(filters);
  if (price) conditions.push({ facet: 'price', condition: price });
  const { minRating } = filters;
  if (minRating !== undefined) conditions.push({ facet: 'rating', condition: sql`rating >= ${minRating}` });
  for (const { name, values } of attributes) {
    const keys = values.map((value) => attributeKey(name, value));
    const condition = sql<boolean>`(attributes_zh && ${keys}::text[] or attributes_en && ${keys}::text[])`;
    conditions.push({ facet: 'attribute', name, condition });
  }
  if (filters.only) {
    conditions.push({ facet: 'product', condition: sql`product_id = any(${filters.only}::uuid[])` });
  }
  if (filters.without) {
    conditions.push({ facet: 'product', condition: sql`product_id <> all(${filters.without}::uuid[])` });
  }
  return conditions;
}

export function allOf(conditions: Condition[]): Condition {
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`;
}

function priceCondition({ minPriceMinor, maxPriceMinor }: SearchFilters): Condition | undefined {
  const ends: Condition[] = [];
  if (minPriceMinor !== undefined) ends.push(sql`price_minor >= ${minPriceMinor}`);
  if (maxPriceMinor !== undefined) ends.push(sql`price_minor <= ${maxPriceMinor}`);
  return ends.length > 0 ? allOf(ends) : undefined;
}
