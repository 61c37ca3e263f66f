import { attributeKey } from '../engine/product-document.ts';
import type { SearchFilters } from '../engine/search-query.ts';
import type { Columns } from './columns.ts';

type Passes = (at: number) => boolean;

/** A filter with a facet. */
export interface ColumnFilter {
  facet: 'category' | 'brand' | 'price' | 'rating' | 'attribute';
  /** Of an attribute. */
  name?: string;
  passes: Passes;
}

export function columnFilters(columns: Columns, filters: SearchFilters): ColumnFilter[] {
  const found: ColumnFilter[] = [];
  const { category, brands, minPriceMinor = 0, maxPriceMinor = Number.POSITIVE_INFINITY } = filters;
  if (category) {
    const marks = columns.paths.marks((path) => path.includes(category));
    found.push({ facet: 'category', passes: (at) => marks[columns.path[at]!] === 1 });
  }
  if (brands.length > 0) {
    const marks = columns.brands.marks((brand) => brand !== null && brands.includes(brand));
    found.push({ facet: 'brand', passes: (at) => marks[columns.brand[at]!] === 1 });
  }
  if (filters.minPriceMinor !== undefined || filters.maxPriceMinor !== undefined) {
    const passes = (at: number) => columns.price[at]! >= minPriceMinor && columns.price[at]! <= maxPriceMinor;
    found.push({ facet: 'price', passes });
  }
  const { minRating } = filters;
  if (minRating !== undefined) {
    found.push({ facet: 'rating', passes: (at) => columns.rating[at]! >= minRating });
  }
  for (const { name, values } of filters.attributes) {
    found.push({ facet: 'attribute', name, passes: hasAttribute(columns, name, values) });
  }
  return found;
}

/** Filters that all facets are counted with. */
export function fixedFilter(columns: Columns, { seller, inStock }: SearchFilters): Passes {
  const sellers = seller ? columns.sellers.marks((known) => known === seller) : undefined;
  return (at) => (!sellers || sellers[columns.seller[at]!] === 1) && (!inStock || columns.flags[at] === 1);
}

function hasAttribute(columns: Columns, name: string, values: readonly string[]): Passes {
  const keys = new Set(values.map((value) => attributeKey(name, value)));
  const marks = columns.attributes.marks(
    ({ zh, en }) => (zh !== undefined && keys.has(zh)) || (en !== undefined && keys.has(en)),
  );
  return (at) => {
    const from = columns.start[at]!;
    const end = from + columns.length[at]!;
    for (let index = from; index < end; index++) if (marks[columns.listed[index]!] === 1) return true;
    return false;
  };
}
