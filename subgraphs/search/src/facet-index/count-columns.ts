import { parseAttributeKey } from '../engine/product-document.ts';
import type { Count, FacetCounts } from '../engine/search-engine.ts';
import { PRICE_EDGES, type ProductQuery } from '../engine/search-query.ts';
import { type ColumnFilter, columnFilters, fixedFilter } from './column-filters.ts';
import type { Columns } from './columns.ts';

/** The documents to count: all, or those that match the words. */
export interface Candidates {
  numbers?: Uint32Array | undefined;
  only?: ReadonlySet<number> | undefined;
  without?: ReadonlySet<number> | undefined;
}

/** Most values of a kind, the most frequent. */
const MOST_VALUES = 500;
const MOST_RATING = 5;

class Counters {
  total = 0;
  readonly paths: Uint32Array;
  readonly brands: Uint32Array;
  readonly prices = new Uint32Array(PRICE_EDGES.length);
  readonly ratings = new Uint32Array(MOST_RATING + 1);
  readonly attributes: Uint32Array;

  constructor({ paths, brands, attributes }: Columns) {
    this.paths = new Uint32Array(paths.size);
    this.brands = new Uint32Array(brands.size);
    this.attributes = new Uint32Array(attributes.size);
  }
}

/**
 * Counts each facet with all filters but its own, in one reading: what passes all filters counts for every facet, what
 * fails one filter for the facet of that filter only.
 */
export function countColumns(columns: Columns, query: ProductQuery, candidates: Candidates): FacetCounts {
  const filters = columnFilters(columns, query.filters);
  const isCounted = fixedFilter(columns, query.filters);
  const all = new Counters(columns);
  const but = filters.map(() => new Counters(columns));
  const { numbers, only, without } = candidates;
  const count = numbers?.length ?? columns.end;
  for (let index = 0; index < count; index++) {
    const at = numbers ? numbers[index]! : index;
    if (at >= columns.end || columns.path[at] === 0 || !isCounted(at) || without?.has(at)) continue;
    if (only && !only.has(at)) continue;
    const failed = failedFilter(filters, at);
    if (failed === NONE) countIn(all, columns, at);
    else if (failed !== SEVERAL) countFacet(but[failed]!, filters[failed]!, columns, at);
  }
  return facetCounts({ columns, filters, all, but }, query);
}

const NONE = -1;
const SEVERAL = -2;

/** The index of the only filter that a document fails. */
function failedFilter(filters: readonly ColumnFilter[], at: number): number {
  let failed = NONE;
  for (let index = 0; index < filters.length; index++) {
    if (filters[index]!.passes(at)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = index;
  }
  return failed;
}

function countIn(counters: Counters, columns: Columns, at: number): void {
  counters.total++;
  counters.paths[columns.path[at]!]!++;
  counters.brands[columns.brand[at]!]!++;
  counters.prices[priceRange(columns.price[at]!)]!++;
  counters.ratings[Math.floor(columns.rating[at]!)]!++;
  countAttributes(counters, columns, at);
}

function countFacet(counters: Counters, { facet }: ColumnFilter, columns: Columns, at: number): void {
  if (facet === 'category') counters.paths[columns.path[at]!]!++;
  else if (facet === 'brand') counters.brands[columns.brand[at]!]!++;
  else if (facet === 'price') counters.prices[priceRange(columns.price[at]!)]!++;
  else if (facet === 'rating') counters.ratings[Math.floor(columns.rating[at]!)]!++;
  else countAttributes(counters, columns, at);
}

function countAttributes({ attributes }: Counters, { start, length, listed }: Columns, at: number): void {
  const from = start[at]!;
  const end = from + length[at]!;
  for (let index = from; index < end; index++) attributes[listed[index]!]!++;
}

function priceRange(priceMinor: number): number {
  let range = PRICE_EDGES.length - 1;
  while (range > 0 && priceMinor < PRICE_EDGES[range]!) range--;
  return range;
}

interface Counted {
  columns: Columns;
  filters: readonly ColumnFilter[];
  all: Counters;
  but: readonly Counters[];
}

function facetCounts({ columns, filters, all, but }: Counted, { filters: asked, locale }: ProductQuery): FacetCounts {
  const own = (isOwn: (filter: ColumnFilter) => boolean) => but[filters.findIndex(isOwn)];
  const key = locale === 'en' ? 'en' : 'zh';
  const attributes = (counters: readonly (Counters | undefined)[], name?: string) =>
    mostFrequent(
      summed(
        columns.attributes.values,
        counters.map((one) => one?.attributes),
        (pair) => {
          const value = pair[key];
          return value !== undefined && (name === undefined || parseAttributeKey(value).name === name) ? value : null;
        },
      ),
    );
  const rated = own(({ facet }) => facet === 'rating');
  const prices = [all, own(({ facet }) => facet === 'price')];
  return {
    total: all.total,
    categories: mostFrequent(
      summed(
        columns.paths.values,
        [all, own(({ facet }) => facet === 'category')].map((one) => one?.paths),
        (path) => path.at(-1) ?? null,
      ),
    ),
    branchCount: all.total,
    brands: mostFrequent(
      summed(
        columns.brands.values,
        [all, own(({ facet }) => facet === 'brand')].map((one) => one?.brands),
        (brand) => brand,
      ),
    ),
    prices: new Map(
      PRICE_EDGES.flatMap((_, range) => {
        const sum = prices.reduce((total, one) => total + (one?.prices[range] ?? 0), 0);
        return sum > 0 ? [[range, sum]] : [];
      }),
    ),
    ratings: new Map(
      Array.from(all.ratings, (count, rating): [number, number] => [
        rating,
        count + (rated?.ratings[rating] ?? 0),
      ]).filter(([rating, count]) => rating > 0 && count > 0),
    ),
    attributes: attributes([all]),
    filteredAttributes: new Map(
      asked.attributes.map(({ name }) => [name, attributes([all, own((filter) => filter.name === name)], name)]),
    ),
  };
}

/** Counts by value; several entries may have the same one. */
function summed<Value>(
  values: readonly Value[],
  counters: readonly (Uint32Array | undefined)[],
  named: (value: Value) => string | null,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (let id = 0; id < values.length; id++) {
    const count = counters.reduce((sum, one) => sum + (one?.[id] ?? 0), 0);
    const value = count > 0 ? named(values[id]!) : null;
    if (value !== null) sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return sums;
}

function mostFrequent(counts: ReadonlyMap<string, number>): Count[] {
  const all = [...counts].map(([value, count]) => ({ value, count }));
  return all.length > MOST_VALUES ? all.sort((a, b) => b.count - a.count).slice(0, MOST_VALUES) : all;
}
