import type { Count, FacetCounts, FacetKind, FoundPage, FoundProduct, SearchEngine } from '../engine/search-engine.ts';
import { MOST_MATCHES, type PageQuery, type ProductQuery } from '../engine/search-query.ts';
import type { SearchEffect } from './search-effect.ts';

/** Goods are moved up and down within the first of what an engine found; what follows stays as it is. */
export const ARRANGED = 200;
/** Boosted goods stand as if they had been found five times as far in front. */
export const BOOST = 5;

type Search = Pick<SearchEngine, 'search'>;

export interface ArrangedPage extends FoundPage {
  /** The pinned products that fit the filters. */
  pinned: string[];
}

/**
 * A page with the effects of a rule, for any engine: pinned goods first, in their order, also when the words do not
 * match them; then what was found, boosted goods nearer to the front and buried ones at the end of the first 200.
 */
export async function arrangedPage(
  query: PageQuery,
  effects: readonly SearchEffect[],
  engine: Search,
): Promise<ArrangedPage> {
  const pinned = await pinnedProducts(query, effects, engine);
  const ids = pinned.map(({ productId }) => productId);
  const first = pinned.slice(query.offset, query.offset + query.limit);
  const rest: PageQuery = {
    ...query,
    filters: { ...query.filters, ...(ids.length > 0 && { without: ids }) },
    offset: Math.max(0, query.offset - pinned.length),
    // An engine that is asked for nothing counts nothing.
    limit: Math.max(1, query.limit - first.length),
  };
  const found = await movedPage(rest, effects, engine);
  return {
    total: Math.min(MOST_MATCHES, found.total + pinned.length),
    products: [...first, ...found.products].slice(0, query.limit),
    pinned: ids,
  };
}

/** Those that can be bought and fit the filters. */
async function pinnedProducts(
  query: PageQuery,
  effects: readonly SearchEffect[],
  engine: Search,
): Promise<FoundProduct[]> {
  const ids = effects.flatMap(({ action, value }) => (action === 'PIN' ? [value] : []));
  if (ids.length === 0) return [];
  const { products } = await engine.search({
    ...withoutWords(query),
    filters: { ...query.filters, inStock: true, only: ids },
    ...{ order: 'BEST_SELLING', offset: 0, limit: ids.length },
  });
  const place = new Map(ids.map((id, index) => [id, index]));
  return products.toSorted((a, b) => (place.get(a.productId) ?? 0) - (place.get(b.productId) ?? 0));
}

async function movedPage(query: PageQuery, effects: readonly SearchEffect[], engine: Search): Promise<FoundPage> {
  const end = query.offset + query.limit;
  const moving = effects.some(({ action }) => action !== 'PIN');
  if (!moving || query.offset >= ARRANGED) return engine.search(query);
  const window = await engine.search({ ...query, offset: 0, limit: ARRANGED });
  const near = moved(window.products, effects).slice(query.offset, end);
  if (end <= ARRANGED || window.total <= ARRANGED) return { total: window.total, products: near };
  const far = await engine.search({ ...query, offset: ARRANGED, limit: end - ARRANGED });
  return { total: window.total, products: [...near, ...far.products] };
}

/** In the order of the places that effects give them; of equal ones the one found first. */
export function moved(found: readonly FoundProduct[], effects: readonly SearchEffect[]): FoundProduct[] {
  const placed = found.map((product, index) => ({ product, place: placeOf(index, effectOn(product, effects)) }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ product }) => product);
}

function placeOf(index: number, effect: SearchEffect | undefined): number {
  if (effect?.action === 'BOOST') return index / BOOST;
  return effect?.action === 'BURY' ? index + ARRANGED : index;
}

/** The effect on a product: one for itself before one for its brand or category. */
export function effectOn(product: FoundProduct, effects: readonly SearchEffect[]): SearchEffect | undefined {
  const { productId, brand, category } = product;
  const own = effects.find(({ target, value }) => target === 'PRODUCT' && value === productId);
  return (
    own ??
    effects.find(
      ({ target, value }) => (target === 'BRAND' && value === brand) || (target === 'CATEGORY' && value === category),
    )
  );
}

function withoutWords<Query extends ProductQuery>(query: Query): Query {
  return { ...query, words: [], phrase: '', atLeast: 0 };
}

/** Counts of facets with the pinned goods, of which the words may match some. */
export async function arrangedCounts(query: ProductQuery, engine: Pick<SearchEngine, 'facets'>): Promise<FacetCounts> {
  const { pinned = [], ...plain } = query;
  if (pinned.length === 0) return engine.facets(plain);
  const [others, own] = await Promise.all([
    engine.facets({ ...plain, filters: { ...plain.filters, without: pinned } }),
    engine.facets({ ...withoutWords(plain), filters: { ...plain.filters, inStock: true, only: pinned } }),
  ]);
  return {
    categories: sum(others.categories, own.categories),
    branchCount: others.branchCount + own.branchCount,
    brands: sum(others.brands, own.brands),
    prices: summed(others.prices, own.prices),
    ratings: summed(others.ratings, own.ratings),
    attributes: sum(others.attributes, own.attributes),
    filteredAttributes: new Map(
      [...others.filteredAttributes].map(([name, counts]) => [
        name,
        sum(counts, own.filteredAttributes.get(name) ?? []),
      ]),
    ),
    estimated: new Set<FacetKind>(others.estimated),
  };
}

function sum(some: readonly Count[], others: readonly Count[]): Count[] {
  const counts = new Map(some.map(({ value, count }) => [value, count]));
  for (const { value, count } of others) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function summed(some: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>): Map<number, number> {
  const keys = new Set([...some.keys(), ...others.keys()]);
  return new Map([...keys].map((key) => [key, (some.get(key) ?? 0) + (others.get(key) ?? 0)]));
}
