import { PostgresEngine } from '@minijd/search/measured';
import { sql } from 'kysely';
import type { SearchBench } from '../relevance/search-bench.ts';
import { goodsOf } from './goods.ts';
import { OLD_INDEX } from './old-way.ts';

/** Products that are analysed; more are copies of them. */
const ORIGINALS = 10_000;
const BATCH = 500;
const COPIES = 10;

/** Fills the index with so many products, unless it has them from an earlier run. */
export async function growIndex({ db }: SearchBench, products: number): Promise<void> {
  const engine = new PostgresEngine(db);
  if ((await engine.count()) === products) return;
  await engine.rebuild(async (index) => {
    for (let from = 0; from < ORIGINALS; from += BATCH) {
      await index(Array.from({ length: BATCH }, (_, at) => goodsOf(from + at)));
    }
  });
  await copyAll(db, products / ORIGINALS);
  await sql.raw(OLD_INDEX).execute(db);
  for (const table of ['document', 'posting']) await sql.raw(`vacuum (analyze) search.${table}`).execute(db);
}

/** Copies have ids and numbers of their own; other prices and sales. Indexes are made anew, which is faster than row by row. */
async function copyAll(db: SearchBench['db'], times: number): Promise<void> {
  const tables = ['search.document', 'search.posting'];
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = any(${tables}::regclass[]) and not indisprimary and indexrelid::regclass::text not like '%number_unique'
  `.execute(db);
  for (const { name } of indexes) await sql.raw(`drop index ${name}`).execute(db);
  for (const table of tables) {
    const { rows } = await sql<{ column: string }>`select column_name as "column" from information_schema.columns
      where table_schema || '.' || table_name = ${table} order by ordinal_position`.execute(db);
    const values = rows.map(({ column }) => COPIED[column] ?? `"${column}"`);
    for (let from = 1; from < times; from += COPIES) {
      const to = Math.min(times - 1, from + COPIES - 1);
      await sql
        .raw(
          `insert into ${table} (${rows.map(({ column }) => `"${column}"`).join(', ')})
          select ${values.join(', ')} from ${table}, generate_series(${from}, ${to}) n where number < ${ORIGINALS}`,
        )
        .execute(db);
    }
  }
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  await sql`update generation set numbers = ${times * ORIGINALS}, changes = changes + 5000 where live`.execute(db);
}

const COPIED: Record<string, string> = {
  number: `number + n * ${ORIGINALS}`,
  product_id: `md5(product_id::text || n)::uuid`,
  price_minor: 'price_minor + n',
  sold_count: '(sold_count * 7 + n * 13) % 5000',
};
