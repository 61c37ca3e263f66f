import type { estypes } from '@elastic/elasticsearch';
import { attributeKey } from '../engine/product-document.ts';
import type { Count, FacetCounts } from '../engine/search-engine.ts';
import { PRICE_EDGES, type ProductQuery } from '../engine/search-query.ts';
import { type FacetFilter, facetFilters } from './product-query.ts';

type Aggregation = estypes.AggregationsAggregationContainer;

/** The result of each aggregation: matches of the other filters, and their values. */
interface FilteredBuckets {
  doc_count: number;
  values?: { buckets: { key: string; doc_count: number }[] };
}
export type FacetAggregates = Record<string, FilteredBuckets>;

const MOST_VALUES = 500;

/** One aggregation per facet, each filtered by everything but itself. */
export function facetAggregations(query: ProductQuery): Record<string, Aggregation> {
  const filters = facetFilters(query.filters);
  const but = (own: (filter: FacetFilter) => boolean) => ({
    bool: { filter: filters.filter((filter) => !own(filter)).map(({ filter }) => filter) },
  });
  const attributes = query.locale === 'en' ? 'attributes_en' : 'attributes_zh';
  const named = query.filters.attributes.map(({ name }, index): [string, Aggregation] => {
    const include = `${escapeRegExp(attributeKey(name, ''))}.*`;
    const values = { terms: { field: attributes, size: MOST_VALUES, include } };
    return [`attribute_${index}`, { filter: but((filter) => filter.name === name), aggs: { values } }];
  });
  return {
    category: { filter: but(({ facet }) => facet === 'category'), aggs: { values: terms('category') } },
    branch: { filter: but(() => false) },
    brand: { filter: but(({ facet }) => facet === 'brand'), aggs: { values: terms('brand') } },
    price: { filter: but(({ facet }) => facet === 'price'), aggs: { values: priceRanges() } },
    rating: { filter: but(({ facet }) => facet === 'rating'), aggs: { values: ratingRanges() } },
    attribute: { filter: but(() => false), aggs: { values: terms(attributes) } },
    ...Object.fromEntries(named),
  };
}

export function facetCountsOf(aggregates: FacetAggregates, { filters }: ProductQuery): FacetCounts {
  const matches = (facet: string) => aggregates[facet]?.doc_count ?? 0;
  const of = (facet: string): Count[] =>
    (aggregates[facet]?.values?.buckets ?? [])
      .filter((bucket) => bucket.doc_count > 0)
      .map((bucket) => ({ value: bucket.key, count: bucket.doc_count }));
  return {
    categories: of('category'),
    branchCount: matches('branch'),
    brands: of('brand'),
    prices: new Map(of('price').map(({ value, count }) => [Number(value), count])),
    ratings: new Map(of('rating').map(({ value, count }) => [Number(value), count])),
    attributes: of('attribute'),
    filteredAttributes: new Map(filters.attributes.map(({ name }, index) => [name, of(`attribute_${index}`)])),
  };
}

function terms(field: string): Aggregation {
  return { terms: { field, size: MOST_VALUES } };
}

function priceRanges(): Aggregation {
  const ranges = PRICE_EDGES.map((from, index) => ({ key: String(index), from, to: PRICE_EDGES[index + 1] }));
  return { range: { field: 'price_minor', ranges } };
}

function ratingRanges(): Aggregation {
  const ranges = [1, 2, 3, 4, 5].map((from) => ({ key: String(from), from, ...(from < 5 && { to: from + 1 }) }));
  return { range: { field: 'rating', ranges } };
}

/** Escapes for Lucene's regular expressions, which have more operators than JavaScript's. */
function escapeRegExp(text: string): string {
  return text.replace(/[.?+*|{}[\]()"\\#@&<>~^$-]/g, '\\$&');
}
