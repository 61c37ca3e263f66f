import { type RawBuilder, sql } from 'kysely';
import type { FoundPage, FoundProduct } from '../engine/search-engine.ts';
import { MOST_MATCHES, type PageQuery, type ProductQuery, type SearchOrder } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { allOf, type Condition, facetConditions, fixedConditions } from './conditions.ts';
import { wordQuery } from './word-query.ts';

/** Weights of words in description, details, labels and name. */
const WEIGHTS = '{0.5,0.1,0.4,1}';
const WHOLE_NAME = 0.5;
const PHRASE_IN_NAME = 0.03;
const SALES = 0.005;

const PRODUCT = sql`product_id as "productId", name_zh as "nameZh", name_en as "nameEn", category, brand`;

const ORDERS: Record<SearchOrder, string> = {
  RELEVANCE: 'sold_count desc, product_id desc',
  BEST_SELLING: 'sold_count desc, product_id desc',
  PRICE_ASC: 'price_minor, product_id',
  PRICE_DESC: 'price_minor desc, product_id desc',
  RATING: 'rating desc nulls last, rating_count desc, product_id desc',
  NEWEST: 'created_at desc, product_id desc',
};

/** A page of matches, and their number. */
export function productPage(db: SearchDatabase, query: PageQuery): Promise<FoundPage> {
  const matching = allOf([fixedConditions(query), ...facetConditions(query.filters).map(({ condition }) => condition)]);
  return query.words.length > 0 ? wordPage(db, query, matching) : listPage(db, query, matching);
}

/** With words every match is read anyway: ranked and counted together, up to a limit. */
async function wordPage(db: SearchDatabase, query: PageQuery, matching: Condition): Promise<FoundPage> {
  const { rows } = await sql<FoundProduct & { total: number }>`
    select ${PRODUCT}, count(*) over () as total
    from (select * from document where ${matching} limit ${MOST_MATCHES}) matches
    order by ${query.order === 'RELEVANCE' ? sql`${score(query)} desc, ` : sql``}${sql.raw(ORDERS[query.order])}
    limit ${query.limit} offset ${query.offset}`.execute(db);
  const total = rows[0]?.total ?? (query.offset > 0 ? await countMatches(db, matching) : 0);
  return { total, products: rows };
}

/** Without words the page is read in index order, and counted separately. */
async function listPage(db: SearchDatabase, query: PageQuery, matching: Condition): Promise<FoundPage> {
  const page = sql<FoundProduct>`
    select ${PRODUCT} from document where ${matching} order by ${sql.raw(ORDERS[query.order])}
    limit ${query.limit} offset ${query.offset}`.execute(db);
  const [total, { rows }] = await Promise.all([countMatches(db, matching), page]);
  return { total, products: rows };
}

async function countMatches(db: SearchDatabase, matching: Condition): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (select from document where ${matching} limit ${MOST_MATCHES}) matches`.execute(db);
  return rows[0]?.total ?? 0;
}

/**
 * Relevance of the words, higher in short names; a bonus for names that contain the whole text; and a little for sales.
 */
function score({ words, phrase }: ProductQuery): RawBuilder<number> {
  const fits = words.map((word) => sql`ts_rank(${WEIGHTS}, words, ${wordQuery(word)})`);
  return sql`(${sql.join(fits, sql` + `)}) / ln(3 + char_length(coalesce(name_en, name_zh, '')))
    + case when ${phrase} = any(string_to_array(names, E'\n')) then ${WHOLE_NAME}::float8
      when strpos(names, ${phrase}) > 0 then ${PHRASE_IN_NAME}::float8 else 0 end
    + ${SALES}::float8 * ln(1 + sold_count)`;
}
