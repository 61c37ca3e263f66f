import type { SearchInput, SearchSort } from '../../graphql/generated/types.ts';

/** The state of a list, as in its URL. */
export interface ListingState {
  /** The shop, when the list is on a shop's page. */
  shop?: { id: string; slug: string } | undefined;
  text: string;
  categorySlug: string;
  brands: readonly string[];
  /** Decimal strings; empty for no limit. */
  minPrice: string;
  maxPrice: string;
  /** The lowest rating; 0 for any. */
  rating: number;
  inStock: boolean;
  /** Attribute name → chosen values, in the order they were chosen. */
  attributes: Readonly<Record<string, readonly string[]>>;
  sort: SearchSort;
  /** The number of pages shown. */
  page: number;
}

export const SORTS: readonly SearchSort[] = [
  'RELEVANCE',
  'BEST_SELLING',
  'PRICE_ASC',
  'PRICE_DESC',
  'RATING',
  'NEWEST',
];
export const PAGE_SIZE = 40;
const MOST_PAGES = 25;

/** Parses a URL; invalid values are ignored. */
export function parseListing(query: URLSearchParams): ListingState {
  const sort = SORTS.find((known) => known === query.get('sort'));
  const page = Number(query.get('page'));
  return {
    text: (query.get('q') ?? '').trim().slice(0, 200),
    categorySlug: query.get('category') ?? '',
    brands: query.getAll('brand'),
    minPrice: decimal(query.get('min')),
    maxPrice: decimal(query.get('max')),
    rating: /^[1-5]$/.test(query.get('rating') ?? '') ? Number(query.get('rating')) : 0,
    inStock: query.get('stock') === '1',
    attributes: parseAttributes(query.getAll('attr')),
    sort: sort ?? 'RELEVANCE',
    page: Number.isInteger(page) ? Math.max(1, Math.min(page, MOST_PAGES)) : 1,
  };
}

/** The URL of a list: a category without a search text has its own page. */
export function listingHref(state: ListingState): string {
  if (state.shop) return withQuery(`/shops/${encodeURIComponent(state.shop.slug)}`, listingQuery(state));
  const ownPage = state.categorySlug !== '' && state.text === '';
  const query = listingQuery(ownPage ? { ...state, categorySlug: '' } : state);
  const path = ownPage ? `/c/${encodeURIComponent(state.categorySlug)}` : '/search';
  return withQuery(path, query);
}

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);

/** The query string of a list, keys sorted, without default values. */
function listingQuery(state: ListingState): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(state.attributes)) {
    for (const value of values) query.append('attr', `${name}:${value}`);
  }
  for (const brand of state.brands) query.append('brand', brand);
  const single = {
    category: state.categorySlug,
    max: state.maxPrice,
    min: state.minPrice,
    page: state.page > 1 ? String(state.page) : '',
    q: state.text,
    rating: state.rating > 0 ? String(state.rating) : '',
    sort: state.sort === 'RELEVANCE' ? '' : state.sort,
    stock: state.inStock ? '1' : '',
  };
  for (const [key, value] of Object.entries(single)) if (value) query.set(key, value);
  query.sort();
  return query.toString();
}

export function searchInput(state: ListingState, page: number): SearchInput {
  const attributes = Object.entries(state.attributes).map(([name, values]) => ({ name, values: [...values] }));
  return {
    text: state.text || null,
    categorySlug: state.categorySlug || null,
    sellerId: state.shop?.id ?? null,
    brands: state.brands.length > 0 ? [...state.brands] : null,
    minPrice: state.minPrice || null,
    maxPrice: state.maxPrice || null,
    minRating: state.rating || null,
    inStock: state.inStock || null,
    attributes: attributes.length > 0 ? attributes : null,
    sort: state.sort,
    page,
    pageSize: PAGE_SIZE,
  };
}

/** The list without any filter, but with its text, category and order. */
export function withoutFilters(state: ListingState): ListingState {
  return { ...state, brands: [], minPrice: '', maxPrice: '', rating: 0, inStock: false, attributes: {}, page: 1 };
}

export function toggleBrand(state: ListingState, brand: string): ListingState {
  return { ...state, brands: toggled(state.brands, brand), page: 1 };
}

export function toggleRating(state: ListingState, rating: number): ListingState {
  return { ...state, rating: state.rating === rating ? 0 : rating, page: 1 };
}

export function toggleAttribute(state: ListingState, name: string, value: string): ListingState {
  const { [name]: before = [], ...others } = state.attributes;
  const values = toggled(before, value);
  return { ...state, attributes: values.length > 0 ? { ...others, [name]: values } : others, page: 1 };
}

export function filterCount(state: ListingState): number {
  const values = Object.values(state.attributes).flat().length;
  return (
    state.brands.length +
    values +
    (state.inStock ? 1 : 0) +
    (state.rating ? 1 : 0) +
    (state.minPrice || state.maxPrice ? 1 : 0)
  );
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function decimal(text: string | null): string {
  return text !== null && /^\d{1,9}(\.\d{1,2})?$/.test(text) ? text : '';
}

function parseAttributes(pairs: readonly string[]): Record<string, string[]> {
  const attributes: Record<string, string[]> = {};
  for (const pair of pairs) {
    const colon = pair.indexOf(':');
    if (colon <= 0 || colon === pair.length - 1) continue;
    const name = pair.slice(0, colon);
    attributes[name] = [...(attributes[name] ?? []), pair.slice(colon + 1)];
  }
  return attributes;
}
