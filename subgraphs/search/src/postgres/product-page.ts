import { type RawBuilder, sql } from 'kysely';
import { type Ranking, SALES, SOLD_OUT, WHOLE_NAME } from '../engine/ranking.ts';
import type { FoundPage, FoundProduct } from '../engine/search-engine.ts';
import { MOST_MATCHES, type PageQuery, type ProductQuery, type SearchOrder } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { allOf, type Condition, facetConditions, fixedConditions, withoutFacet } from './conditions.ts';
import { foundByWords } from './word-matches.ts';

/** Best matches by words, of which sales, stock and the whole name decide the order. */
export const CANDIDATES = 400;

const PRODUCT = sql`product_id as "productId", name_zh as "nameZh", name_en as "nameEn", category, brand`;

const ORDERS: Record<SearchOrder, string> = {
  RELEVANCE: 'sold_count desc, product_id',
  BEST_SELLING: 'sold_count desc, product_id desc',
  PRICE_ASC: 'price_minor, product_id',
  PRICE_DESC: 'price_minor desc, product_id desc',
  RATING: 'rating desc nulls last, rating_count desc, product_id desc',
  NEWEST: 'created_at desc, product_id desc',
};

/** A page of matches, and their number. */
export function productPage(db: SearchDatabase, query: PageQuery, ranking: Ranking): Promise<FoundPage> {
  return query.words.length > 0 ? wordPage(db, query, ranking) : listPage(db, query);
}

/** With words every match is read anyway: ranked and counted together. */
async function wordPage(db: SearchDatabase, query: PageQuery, ranking: Ranking): Promise<FoundPage> {
  const byRelevance = query.order === 'RELEVANCE';
  const { rows } = await sql<FoundProduct & { total: number }>`
    with ${foundByWords(query, ranking)},
    matches as (select number, score, count(*) over () as total from found ${filtered(query)}
      ${byRelevance ? sql`order by score desc, number limit ${query.offset + query.limit + CANDIDATES}` : sql``})
    select ${PRODUCT}, least(total, ${MOST_MATCHES})::int as total
    from matches join document using (number) where generation = ${LIVE}
    order by ${byRelevance ? sql`score * ${liking(query)} desc, ` : sql``}${sql.raw(ORDERS[query.order])}
    limit ${query.limit} offset ${query.offset}`.execute(db);
  const total = rows[0]?.total ?? (query.offset > 0 ? await countMatches(db, query) : 0);
  return { total, products: rows };
}

const LIVE = sql`(select id from generation where live)`;

function filtered(query: PageQuery): RawBuilder<unknown> {
  const { filters } = query;
  const facets = facetConditions(filters).map(({ condition }) => condition);
  if (facets.length === 0 && !filters.seller && !filters.inStock) return sql``;
  return sql`join document using (number) where ${allOf([withoutFacet(query), ...facets])}`;
}

/** What decides between products that match the words alike. */
function liking({ phrase }: ProductQuery): RawBuilder<number> {
  return sql`((1 + ${SALES}::float8 * ln(1 + sold_count)) * case when in_stock then 1 else ${SOLD_OUT}::float8 end
    * case when ${phrase} = any(string_to_array(names, E'\n')) then ${WHOLE_NAME}::float8 else 1 end)`;
}

/** Without words the page is read in index order, and counted separately. */
async function listPage(db: SearchDatabase, query: PageQuery): Promise<FoundPage> {
  const [total, products] = await Promise.all([countMatches(db, query), listedProducts(db, query)]);
  return { total, products };
}

/** A page in the order of an index; without words the best selling are the most relevant. */
export async function listedProducts(db: SearchDatabase, query: PageQuery): Promise<FoundProduct[]> {
  const order = query.order === 'RELEVANCE' ? 'BEST_SELLING' : query.order;
  const { rows } = await sql<FoundProduct>`
    select ${PRODUCT} from document where ${matching(query)} order by ${sql.raw(ORDERS[order])}
    limit ${query.limit} offset ${query.offset}`.execute(db);
  return rows;
}

/** These documents of the live generation, in this order. */
export async function numberedProducts(db: SearchDatabase, numbers: readonly number[]): Promise<FoundProduct[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<FoundProduct & { number: number }>`select number, ${PRODUCT} from document
    where generation = ${LIVE} and number = any(${numbers}::int[])`.execute(db);
  const byNumber = new Map(rows.map(({ number, ...product }) => [number, product]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

async function countMatches(db: SearchDatabase, query: PageQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total
    from (select from document where ${matching(query)} limit ${MOST_MATCHES}) matches`.execute(db);
  return rows[0]?.total ?? 0;
}

function matching(query: PageQuery): Condition {
  return allOf([fixedConditions(query), ...facetConditions(query.filters).map(({ condition }) => condition)]);
}
