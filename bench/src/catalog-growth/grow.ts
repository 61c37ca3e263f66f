import type pg from 'pg';

/** Tables that grow with the catalogue, parents first. */
const TABLES = ['catalog.product', 'catalog.sku', 'catalog.stock_level', 'search.document'];
/** Ids that a copy has of its own: its own, and those of the product and SKU it belongs to. */
const OWN_IDS = new Set(['product_id', 'sku_id', 'default_sku_id']);
/** Texts that may occur once. */
const OWN_TEXTS = new Set(['slug', 'external_id', 'code', 'barcode']);
/** Copies per statement. */
const BATCH = 50;

/** Units for sale in the catalogue. */
export async function countSkus(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ count: number }>('select count(*)::int from catalog.sku');
  return rows[0]!.count;
}

/**
 * Copies the products of the sample shop, with their SKUs, stock and documents of the index, until there are `skus`
 * SKUs. Ids of copies follow from the original's and the number of the copy; names, prices and attributes are the
 * original's, so that categories, brands and words keep their shares.
 */
export async function growTo(database: pg.Pool, skus: number): Promise<void> {
  await database.query(
    `create table if not exists catalog.bench_original as select id, 0 as copies from catalog.product`,
  );
  const { rows } = await database.query<{ skus: number; copies: number }>(
    `select (select count(*)::int from catalog.sku where product_id in (select id from catalog.bench_original)) as skus,
            (select max(copies) from catalog.bench_original) as copies`,
  );
  const wanted = Math.ceil(skus / rows[0]!.skus) - 1;
  const statements = await Promise.all(TABLES.map((table) => copyStatement(database, table)));
  for (let from = rows[0]!.copies + 1; from <= wanted; from += BATCH) {
    const to = Math.min(wanted, from + BATCH - 1);
    for (const statement of statements) await database.query(statement, [from, to]);
    await database.query('update catalog.bench_original set copies = $1', [to]);
  }
  await database.query('vacuum (analyze) catalog.product, catalog.sku, catalog.stock_level, search.document');
}

async function copyStatement(database: pg.Pool, table: string): Promise<string> {
  const [schema, name] = table.split('.');
  const { rows } = await database.query<{ column: string; type: string }>(
    `select column_name as column, data_type as type from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [schema, name],
  );
  const original = table === 'catalog.product' ? 'id' : 'product_id';
  const columns = rows.map(({ column }) => `"${column}"`).join(', ');
  const values = rows.map(({ column, type }) => copied(column, type)).join(', ');
  const belongs = rows.some(({ column }) => column === original)
    ? `row."${original}" in (select id from catalog.bench_original)`
    : `row.sku_id in (select s.id from catalog.sku s join catalog.bench_original o on o.id = s.product_id)`;
  return `insert into ${table} (${columns}) select ${values}
    from ${table} row, generate_series($1::int, $2::int) as n where ${belongs} on conflict do nothing`;
}

function copied(column: string, type: string): string {
  const value = `row."${column}"`;
  if (type === 'uuid' && (column === 'id' || OWN_IDS.has(column))) return `md5(${value}::text || n)::uuid`;
  if (OWN_TEXTS.has(column)) return `${value} || '-' || n`;
  return value;
}
