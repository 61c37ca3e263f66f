import type { PageQuery, SearchEngine } from '@minijd/search/measured';
import { type RawBuilder, sql } from 'kysely';
import type { SearchBench } from '../relevance/search-bench.ts';

/**
 * Searching and counting as it was at 52cbf05: full-text search, and one statement for all facets that counts the first
 * 10,000 matches, of attributes only every so many.
 */
export const OLD_INDEX =
  'create index if not exists bench_words on search.document using gin (words) with (fastupdate = off)';

const MOST_MATCHES = 10_000;
const MOST_VALUES = 500;
const ATTRIBUTE_SAMPLE = 3000;
const WEIGHTS = '{0.5,0.1,0.4,1}';
const PRICE_EDGES = [0, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000].map((yuan) => yuan * 100);
const PRODUCT = sql`product_id as "productId", name_zh as "nameZh", name_en as "nameEn", category, brand`;

type OldEngine = Pick<SearchEngine, 'search' | 'facets'>;
type Condition = RawBuilder<unknown>;
interface Filter {
  facet: string;
  condition: Condition;
}

export function oldEngine(db: SearchBench['db']): OldEngine {
  return {
    async search(query) {
      const matching = and([fixed(query), ...filtersOf(query).map(({ condition }) => condition)]);
      if (query.words.length === 0) return listPage(db, query, matching);
      const { rows } = await sql<Found & { total: number }>`
        select ${PRODUCT}, count(*) over () as total
        from (select * from document where ${matching} limit ${MOST_MATCHES}) matches
        order by ${score(query)} desc, sold_count desc, product_id desc
        limit ${query.limit} offset ${query.offset}`.execute(db);
      return { total: Number(rows[0]?.total ?? 0), products: rows };
    },
    async facets(query) {
      const filters = filtersOf(query as PageQuery);
      const { rows } = await sql<{ facet: string; value: string; count: number }>`
        with matches as materialized (${matches(query as PageQuery, filters)}),
        sample as (select 1 + count(*) / ${ATTRIBUTE_SAMPLE} as step from matches)
        ${sql.join(counts(filters), sql` union all `)}`.execute(db);
      const of = (facet: string) =>
        rows.flatMap((row) => (row.facet === facet ? [{ value: row.value, count: Number(row.count) }] : []));
      return {
        categories: of('category'),
        branchCount: of('branch')[0]?.count ?? 0,
        brands: of('brand'),
        prices: new Map(of('price').map(({ value, count }) => [Number(value), count])),
        ratings: new Map(),
        attributes: of('attribute'),
        filteredAttributes: new Map(),
      };
    },
  };
}

type Found = Awaited<ReturnType<SearchEngine['search']>>['products'][number];

async function listPage(db: SearchBench['db'], query: PageQuery, matching: Condition) {
  const page = sql<Found>`select ${PRODUCT} from document where ${matching}
    order by sold_count desc, product_id desc limit ${query.limit} offset ${query.offset}`.execute(db);
  const counted = sql<{ total: number }>`select count(*) as total
    from (select from document where ${matching} limit ${MOST_MATCHES}) matches`.execute(db);
  const [{ rows }, total] = await Promise.all([page, counted]);
  return { total: Number(total.rows[0]?.total ?? 0), products: rows };
}

function fixed({ words }: PageQuery): Condition {
  const conditions: Condition[] = [sql`generation = (select id from generation where live)`];
  if (words.length > 0) conditions.push(sql`words @@ ${and(words.map(wordQuery), sql` && `)}`);
  return and(conditions);
}

function filtersOf({ filters: { category, brands, maxPriceMinor } }: PageQuery): Filter[] {
  return [
    ...(category ? [{ facet: 'category', condition: sql`categories @> ${[category]}::text[]` }] : []),
    ...(brands.length > 0 ? [{ facet: 'brand', condition: sql`brand = any(${brands}::text[])` }] : []),
    ...(maxPriceMinor === undefined ? [] : [{ facet: 'price', condition: sql`price_minor <= ${maxPriceMinor}` }]),
  ];
}

function wordQuery({ alternatives, latin, text }: PageQuery['words'][number]): Condition {
  const written = sql`${alternatives.map((all) => `(${all.map((word) => `'${word}'`).join(' & ')})`).join(' | ')}::tsquery`;
  return latin ? sql`(${written} || plainto_tsquery('english', ${text}))` : written;
}

function score({ words, phrase }: PageQuery): Condition {
  const fits = words.map((word) => sql`ts_rank(${WEIGHTS}, words, ${wordQuery(word)})`);
  const names = sql`array[lower(name_zh), lower(name_en)]`;
  return sql`(${sql.join(fits, sql` + `)}) / ln(3 + char_length(coalesce(name_en, name_zh, '')))
    + case when ${phrase} = any(${names}) then 0.5
      when strpos(array_to_string(${names}, ' '), ${phrase}) > 0 then 0.03 else 0 end + 0.005 * ln(1 + sold_count)`;
}

const passes = (index: number) => sql.ref(`passes_${index}`);

function matches(query: PageQuery, filters: readonly Filter[]): Condition {
  const flags = filters.map(({ condition }, index) => sql`, ${condition} as ${passes(index)}`);
  const passed = filters.map(({ condition }) => sql`(${condition})::int`);
  const nearly = passed.length > 1 ? sql`and ${sql.join(passed, sql` + `)} >= ${sql.lit(passed.length - 1)}` : sql``;
  return sql`select row_number() over () as number, category, brand, price_minor, attributes_en as attributes${sql.join(flags, sql``)}
    from document where ${fixed(query)} ${nearly} limit ${MOST_MATCHES}`;
}

function counts(filters: readonly Filter[]): Condition[] {
  const but = (own?: string) => and(filters.flatMap(({ facet }, index) => (facet === own ? [] : [passes(index)])));
  const bucket = sql`(width_bucket(price_minor, ${PRICE_EDGES}::bigint[]) - 1)::text`;
  const by = (facet: string, value: Condition) => sql`(select ${facet} as facet, ${value} as value, count(*) as count
    from matches where ${but(facet)} and ${value} is not null group by 2 order by 3 desc limit ${MOST_VALUES})`;
  return [
    by('category', sql`category`),
    by('brand', sql`brand`),
    by('price', bucket),
    sql`(select 'attribute' as facet, key as value, count(*) * max(step) as count
      from sample, matches, unnest(attributes) as key
      where number % step = 0 and ${but()} group by 2 order by 3 desc limit ${MOST_VALUES})`,
    sql`(select 'branch', '', count(*) from matches where ${but()})`,
  ];
}

function and(conditions: readonly Condition[], between: Condition = sql` and `): Condition {
  return conditions.length > 0 ? sql`(${sql.join(conditions, between)})` : sql`true`;
}
