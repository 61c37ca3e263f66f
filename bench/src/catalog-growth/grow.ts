import type pg from 'pg';

/** Tables that grow with the catalogue; those of SKUs have several rows for each row of the original. */
const TABLES = [
  { name: 'catalog.product', ofSkus: false },
  { name: 'catalog.category_listing', ofSkus: false },
  { name: 'catalog.sku', ofSkus: true },
  { name: 'catalog.stock_level', ofSkus: true },
  { name: 'catalog.sku_stock', ofSkus: true },
  { name: 'search.document', ofSkus: false },
  { name: 'search.posting', ofSkus: false },
] as const;
/** For each SKU of the original. */
const SKUS_EACH = 4;
/** Texts that may occur once. */
const OWN_TEXTS = new Set(['slug', 'external_id', 'code', 'barcode']);
/** Copies per statement. */
const BATCH = 20;

export async function countSkus(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ count: number }>('select count(*)::int from catalog.sku');
  return rows[0]!.count;
}

/**
 * Copies the products of the sample shop, with their SKUs, stock, listings and documents of the index, until there are
 * `skus` SKUs. Ids of copies follow from the original's and the number of the copy; names, prices and attributes are the
 * original's, so that categories, brands and words keep their shares.
 */
export async function growTo(pool: pg.Pool, skus: number): Promise<void> {
  const database = await pool.connect();
  try {
    await copyAll(database, skus);
  } finally {
    database.release(true);
  }
}

async function copyAll(database: pg.PoolClient, skus: number): Promise<void> {
  await database.query(
    'create table if not exists catalog.bench_original as select id, 0 as copies from catalog.product',
  );
  const { rows } = await database.query<{ skus: number; copies: number }>(
    `select (select count(*)::int from catalog.sku where product_id in (select id from catalog.bench_original)) as skus,
            (select max(copies) from catalog.bench_original) as copies`,
  );
  const wanted = Math.ceil((skus / rows[0]!.skus - 1) / SKUS_EACH);
  await database.query("set maintenance_work_mem = '256MB'");
  await database.query('begin');
  // Without triggers: what they would add is copied as well.
  await database.query('set local session_replication_role = replica');
  const made = await dropIndexes(database);
  const statements: string[] = [];
  for (const table of TABLES) statements.push(await copyStatement(database, table));
  for (let from = rows[0]!.copies + 1; from <= wanted; from += BATCH) {
    const to = Math.min(wanted, from + BATCH - 1);
    for (const statement of statements) await database.query(statement, [from, to]);
    await database.query('update catalog.bench_original set copies = $1', [to]);
  }
  for (const index of made) await database.query(index);
  await database.query(`
    insert into catalog.stock_movement
      (id, sku_id, warehouse_id, seller_id, kind, on_hand, reserved, on_hand_after, reserved_after, at)
    select gen_random_uuid(), level.sku_id, warehouse_id, sku.seller_id, 'RECEIVE', on_hand, 0, on_hand, 0, now()
    from catalog.stock_level level join catalog.sku on sku.id = level.sku_id
    where on_hand > 0 and not exists (select from catalog.stock_movement known where known.sku_id = level.sku_id)`);
  // Processes that know the originals read everything again.
  await database.query(`
    update search.generation set changes = changes + 5000,
      numbers = (select max(number) + 1 from search.document where generation = id) where live`);
  await database.query('commit');
  const tables = TABLES.map(({ name }) => name).join(', ');
  await database.query(`vacuum (analyze) ${tables}, catalog.stock_movement`);
}

/** Drops the indexes that no constraint needs, which are made faster at once than row by row; gives what makes them again. */
async function dropIndexes(database: pg.PoolClient): Promise<string[]> {
  const { rows } = await database.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = any($1::regclass[]) and not indisunique`,
    [TABLES.map(({ name }) => name)],
  );
  for (const { name } of rows) await database.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function copyStatement(database: pg.PoolClient, { name, ofSkus }: (typeof TABLES)[number]): Promise<string> {
  const [schema, table] = name.split('.');
  const { rows } = await database.query<{ column: string; type: string }>(
    `select column_name as column, data_type as type from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [schema, table],
  );
  const columns = rows.map(({ column }) => `"${column}"`).join(', ');
  const values = rows.map(({ column, type }) => copied(name, column, type)).join(', ');
  // The originals apart: to find them again among ever more copies would take longer each time.
  const originals = `original_${table}`;
  await database.query(`create temporary table ${originals} on commit drop as ${originalsOf(name)}`);
  return `insert into ${name} (${columns}) select ${values}
    from ${originals} row, generate_series($1::int, $2::int) as n, generate_series(1, ${ofSkus ? SKUS_EACH : 1}) as m
    on conflict do nothing`;
}

function originalsOf(name: (typeof TABLES)[number]['name']): string {
  const products = '(select id from catalog.bench_original)';
  const skus = `(select id from catalog.sku where product_id in ${products})`;
  if (name === 'catalog.product') return `select * from ${name} where id in ${products}`;
  if (name === 'catalog.sku_stock') return `select * from ${name} where sku_id in ${skus}`;
  // One warehouse is enough.
  if (name === 'catalog.stock_level') {
    return `select distinct on (sku_id) * from ${name} where sku_id in ${skus} order by sku_id, warehouse_id`;
  }
  const documents = `select * from search.document where product_id in ${products}`;
  if (name === 'search.posting')
    return `select * from ${name} where number in (select number from (${documents}) made)`;
  return `select * from ${name} where product_id in ${products}`;
}

function copied(table: string, column: string, type: string): string {
  const value = `row."${column}"`;
  const isSku = column === 'sku_id' || column === 'default_sku_id' || (table === 'catalog.sku' && column === 'id');
  const isProduct = column === 'product_id' || (table === 'catalog.product' && column === 'id');
  if (type === 'uuid' && isSku) return `md5(${value} || '-' || n || '-' || m)::uuid`;
  if (type === 'uuid' && isProduct) return `md5(${value} || '-' || n)::uuid`;
  if (column === 'number') return `${value} + n * (select max(number) + 1 from original_document)`;
  if (table === 'catalog.stock_level' && column === 'reserved') return '0';
  if (OWN_TEXTS.has(column)) return `${value} || '-' || n${table === 'catalog.sku' ? ` || '-' || m` : ''}`;
  return value;
}
