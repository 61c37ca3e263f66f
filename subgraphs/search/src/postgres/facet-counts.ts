import { type RawBuilder, sql } from 'kysely';
import { attributeKey } from '../engine/product-document.ts';
import type { Count, FacetCounts } from '../engine/search-engine.ts';
import { MOST_MATCHES, PRICE_EDGES, type ProductQuery } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { type FacetCondition, facetConditions, fixedConditions } from './conditions.ts';

interface CountRow extends Count {
  facet: string;
}

const MOST_VALUES = 500;
/** A product has dozens of attributes: of more matches than this only every second, third … is looked at. */
const ATTRIBUTE_SAMPLE = 3000;

/**
 * All facets in one statement. Matches that fail at most one filter are read once, each with what it passes; a facet
 * then counts those that pass every filter but its own.
 */
export async function facetCounts(db: SearchDatabase, query: ProductQuery): Promise<FacetCounts> {
  const filters = facetConditions(query.filters);
  const { rows } = await sql<CountRow>`
    with matches as materialized (${matches(query, filters)}),
    sample as (select 1 + count(*) / ${ATTRIBUTE_SAMPLE} as step from matches)
    ${sql.join(counts(query, filters), sql` union all `)}`.execute(db);
  const of = (facet: string) =>
    rows.flatMap(({ facet: own, value, count }) => (own === facet ? [{ value, count }] : []));
  return {
    categories: of('category'),
    branchCount: of('branch')[0]?.count ?? 0,
    brands: of('brand'),
    prices: new Map(of('price').map(({ value, count }) => [Number(value), count])),
    attributes: of('attribute'),
    filteredAttributes: new Map(query.filters.attributes.map(({ name }) => [name, of(`attribute ${name}`)])),
  };
}

const passes = (index: number) => sql.ref(`passes_${index}`);

function matches(query: ProductQuery, filters: FacetCondition[]): RawBuilder<unknown> {
  const flags = filters.map(({ condition }, index) => sql`, ${condition} as ${passes(index)}`);
  const passed = filters.map(({ condition }) => sql`(${condition})::int`);
  const nearly = passed.length > 1 ? sql`and ${sql.join(passed, sql` + `)} >= ${sql.lit(passed.length - 1)}` : sql``;
  const attributes = sql.ref(query.locale === 'en' ? 'attributes_en' : 'attributes_zh');
  return sql`select row_number() over () as number, category, brand, price_minor, ${attributes} as attributes${sql.join(flags, sql``)}
    from document where ${fixedConditions(query)} ${nearly} limit ${MOST_MATCHES}`;
}

function counts({ filters: { attributes } }: ProductQuery, filters: FacetCondition[]): RawBuilder<unknown>[] {
  const but = (own: (filter: FacetCondition) => boolean) => {
    const others = filters.flatMap((filter, index) => (own(filter) ? [] : [passes(index)]));
    return others.length > 0 ? sql.join(others, sql` and `) : sql`true`;
  };
  const bucket = sql`width_bucket(price_minor, ${PRICE_EDGES}::bigint[])`;
  return [
    countBy(
      'category',
      sql`category`,
      but(({ facet }) => facet === 'category'),
    ),
    countBy(
      'brand',
      sql`brand`,
      but(({ facet }) => facet === 'brand'),
    ),
    countBy(
      'price',
      sql`(${bucket} - 1)::text`,
      but(({ facet }) => facet === 'price'),
    ),
    countAttributes(
      'attribute',
      but(() => false),
    ),
    ...attributes.map(({ name }) =>
      countAttributes(
        `attribute ${name}`,
        sql`starts_with(key, ${attributeKey(name, '')}) and ${but((filter) => filter.name === name)}`,
      ),
    ),
    sql`(select 'branch', '', count(*) from matches where ${but(() => false)})`,
  ];
}

function countBy(facet: string, value: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${facet} as facet, ${value} as value, count(*) as count from matches
    where ${where} and ${value} is not null group by 2 order by 3 desc limit ${MOST_VALUES})`;
}

function countAttributes(facet: string, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${facet} as facet, key as value, count(*) * max(step) as count
    from sample, matches, unnest(attributes) as key
    where number % step = 0 and ${where} group by 2 order by 3 desc limit ${MOST_VALUES})`;
}
