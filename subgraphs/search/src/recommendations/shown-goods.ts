import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';

/** A product that may be recommended: it is for sale, its shop open, and something of it in stock. */
export interface ShownGoods {
  productId: string;
  nameZh: string | null;
  nameEn: string | null;
  category: string | null;
  brand: string | null;
  sellerId: string | null;
  attributes: readonly string[];
  priceMinor: number;
  soldCount: number;
  inStock: boolean;
}

const LIVE = sql`document.generation = (select id from generation where live)`;
const COLUMNS = sql`document.product_id as "productId", name_zh as "nameZh", name_en as "nameEn", category, brand,
  seller_id as "sellerId", attributes_en as attributes, price_minor::float8 as "priceMinor", sold_count as "soldCount", in_stock as "inStock"`;

/** Of these products those that may be recommended, by id; `soldOut`: also what is sold out. */
export async function shownGoods(
  db: SearchDatabase,
  productIds: readonly string[],
  { soldOut = false }: { soldOut?: boolean } = {},
): Promise<Map<string, ShownGoods>> {
  if (productIds.length === 0) return new Map();
  const { rows } = await sql<ShownGoods>`
    select ${COLUMNS} from document
    where ${LIVE} and product_id = any(${productIds}::uuid[]) and (in_stock or ${soldOut})`.execute(db);
  return byId(rows);
}

/** What sells best, of all or of each of these categories. */
export async function popularGoods(
  db: SearchDatabase,
  { categories, first }: { categories?: readonly string[]; first: number },
): Promise<ShownGoods[]> {
  if (categories?.length === 0) return [];
  const best = sql`order by sold_count desc, product_id limit ${first}`;
  const { rows } = categories
    ? await sql<ShownGoods>`
        select best.* from unnest(${categories}::text[]) as wanted(slug) cross join lateral (
          select ${COLUMNS} from document where ${LIVE} and category = wanted.slug and in_stock ${best}
        ) best order by "soldCount" desc, "productId"`.execute(db)
    : await sql<ShownGoods>`select ${COLUMNS} from document where ${LIVE} and in_stock ${best}`.execute(db);
  return rows;
}

/** What trends, the hottest first. */
export async function trendingGoods(db: SearchDatabase, first: number): Promise<(ShownGoods & { score: number })[]> {
  const { rows } = await sql<ShownGoods & { score: number }>`
    select ${COLUMNS}, score from trending_product join document using (product_id)
    where ${LIVE} and in_stock order by score desc, document.product_id limit ${first}`.execute(db);
  return rows;
}

function byId(rows: ShownGoods[]): Map<string, ShownGoods> {
  return new Map(rows.map((row) => [row.productId, row]));
}
