import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';

const PAGES = 2000;

/** The rows of the list of 20, one handwritten statement per table. */
async function listPage(pool: pg.Pool): Promise<string> {
  const { rows: products } = await pool.query(
    `select id, slug, name_zh, name_en, price_minor, media from catalog.product where status = 'ACTIVE' order by id desc limit 20`,
  );
  const ids = products.map((product: { id: string }) => product.id);
  const { rows: skus } = await pool.query(
    `select distinct on (product_id) id, product_id from catalog.sku where product_id = any($1) order by product_id, position`,
    [ids],
  );
  const { rows: stock } = await pool.query(
    `select sku_id, sum(on_hand - reserved)::int as available from catalog.stock_level where sku_id = any($1) group by sku_id`,
    [skus.map((sku: { id: string }) => sku.id)],
  );
  const { rows: ratings } = await pool.query(`select * from reviews.rating_summary where product_id = any($1)`, [ids]);
  return JSON.stringify({ products, skus, stock, ratings });
}

/** CPU-milliseconds per list page with only `pg` and JSON.stringify, measured in this process. */
export async function bareSqlCpu(directory: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl(directory), max: 10 });
  const runPages = async (count: number) => {
    for (let start = 0; start < count; start += 20) {
      await Promise.all(Array.from({ length: 20 }, () => listPage(pool)));
    }
  };
  await runPages(400);
  const before = process.cpuUsage();
  await runPages(PAGES);
  const { user, system } = process.cpuUsage(before);
  await pool.end();
  return (user + system) / 1000 / PAGES;
}
