import { type RawBuilder, sql } from 'kysely';
import { attributeKey } from '../engine/product-document.ts';
import type { FacetCounts, FacetKind } from '../engine/search-engine.ts';
import { MOST_MATCHES, PRICE_EDGES, type ProductQuery } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { allOf, type Condition, type FacetCondition, facetConditions, fixedConditions } from './conditions.ts';

interface CountRow {
  kind: FacetKind;
  /** Null in the row with the number of matches. */
  value: string | null;
  count: number;
}

const MOST_VALUES = 500;
/** A product has dozens of attributes: beyond this number of matches only a sample is read. */
const ATTRIBUTE_SAMPLE = 3000;

/**
 * All facets in one statement. Each facet counts the matches of all filters but its own; facets with the same matches
 * share a subquery.
 */
export async function facetCounts(db: SearchDatabase, query: ProductQuery): Promise<FacetCounts> {
  const facets = facetsOf(query);
  const sets = [...new Map(facets.map((facet) => [facet.set, facet])).values()];
  const { rows } = await sql<CountRow>`
    with ${sql.join(sets.flatMap((facet) => [matches(query, facet), sample(facet)]))}
    ${sql.join(
      facets.flatMap((facet) => [countAll(facet), ...(facet.value ? [countValues(facet, facet.value)] : [])]),
      sql` union all `,
    )}`.execute(db);
  return countsOf(rows, query);
}

interface Facet {
  kind: FacetKind;
  /** Names the matches it counts. */
  set: string;
  conditions: Condition[];
  /** The counted column; for one attribute, the values with its prefix. */
  value?: { column: RawBuilder<unknown> } | { attribute: string };
}

function facetsOf({ filters }: ProductQuery): Facet[] {
  const conditions = facetConditions(filters);
  const facet = (kind: FacetKind, value: Facet['value'], own: (filter: FacetCondition) => boolean): Facet => {
    const at = conditions.findIndex(own);
    const others = conditions.filter((_, index) => index !== at).map(({ condition }) => condition);
    return { kind, set: at < 0 ? 'matches' : `matches_but_${at}`, conditions: others, ...(value && { value }) };
  };
  const bucket = sql`(width_bucket(price_minor, ${PRICE_EDGES}::bigint[]) - 1)::text`;
  const none = () => false;
  return [
    facet('category', { column: sql`category` }, (filter) => filter.facet === 'category'),
    facet('brand', { column: sql`brand` }, (filter) => filter.facet === 'brand'),
    facet('price', { column: bucket }, (filter) => filter.facet === 'price'),
    facet('rating', { column: sql`floor(rating)::text` }, (filter) => filter.facet === 'rating'),
    facet('attribute', { attribute: '' }, none),
    ...filters.attributes.map(({ name }) =>
      facet(`attribute ${name}`, { attribute: attributeKey(name, '') }, (filter) => filter.name === name),
    ),
    facet('branch', undefined, none),
  ];
}

function matches(query: ProductQuery, { set, conditions }: Facet): RawBuilder<unknown> {
  const attributes = sql.ref(query.locale === 'en' ? 'attributes_en' : 'attributes_zh');
  return sql`${sql.ref(set)} as materialized (
    select hashtext(product_id::text) & 2147483647 as number, category, brand, price_minor, rating, ${attributes} as attributes
    from document where ${allOf([fixedConditions(query), ...conditions])} limit ${MOST_MATCHES})`;
}

function countAll({ kind, set }: Facet): RawBuilder<unknown> {
  return sql`(select ${kind} as kind, null::text as value, count(*) as count from ${sql.ref(set)})`;
}

function countValues({ kind, set }: Facet, value: NonNullable<Facet['value']>): RawBuilder<unknown> {
  if ('column' in value) {
    return sql`(select ${kind}, ${value.column}, count(*) from ${sql.ref(set)}
      where ${value.column} is not null group by 2 order by 3 desc limit ${MOST_VALUES})`;
  }
  return sql`(select ${kind}, key, count(*) * max(found) / max(looked_at)
    from ${sampleOf(set)}, ${sql.ref(set)}, unnest(attributes) as key
    where number % step = 0 and starts_with(key, ${value.attribute}) group by 2 order by 3 desc limit ${MOST_VALUES})`;
}

const sampleOf = (set: string) => sql.ref(`${set}_sample`);

/**
 * The number of matches, and the size of the sample for attributes. Materialized; otherwise it would be evaluated per
 * attribute.
 */
function sample({ set }: Facet): RawBuilder<unknown> {
  return sql`${sql.ref(`${set}_step`)} as materialized (
      select count(*) as found, (count(*) + ${ATTRIBUTE_SAMPLE - 1}) / ${ATTRIBUTE_SAMPLE} as step from ${sql.ref(set)}
    ), ${sampleOf(set)} as materialized (
      select found, step, (select count(*) from ${sql.ref(set)} where number % step = 0) as looked_at
      from ${sql.ref(`${set}_step`)})`;
}

function countsOf(rows: CountRow[], { filters }: ProductQuery): FacetCounts {
  const found = new Map(rows.filter(({ value }) => value === null).map(({ kind, count }) => [kind, count]));
  const of = (kind: FacetKind) =>
    rows.flatMap(({ kind: own, value, count }) => (own === kind && value !== null ? [{ value, count }] : []));
  const estimated = [...found].filter(([kind, count]) => count >= MOST_MATCHES || isSampled(kind, count));
  return {
    categories: of('category'),
    branchCount: found.get('branch') ?? 0,
    brands: of('brand'),
    prices: new Map(of('price').map(({ value, count }) => [Number(value), count])),
    ratings: new Map(of('rating').map(({ value, count }) => [Number(value), count])),
    attributes: of('attribute'),
    filteredAttributes: new Map(filters.attributes.map(({ name }) => [name, of(`attribute ${name}`)])),
    estimated: new Set(estimated.map(([kind]) => kind)),
  };
}

const isSampled = (kind: FacetKind, found: number) => kind.startsWith('attribute') && found > ATTRIBUTE_SAMPLE;
