import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';

export async function noteMissed(db: SearchDatabase, productIds: readonly string[]): Promise<void> {
  await sql`
    insert into missed_product (product_id) select unnest(${[...new Set(productIds)]}::uuid[])
    on conflict do nothing`.execute(db);
}

/** Every product that PostgreSQL has. */
export async function noteAllMissed(db: SearchDatabase): Promise<void> {
  await sql`
    insert into missed_product (product_id)
    select product_id from document where generation = (select id from generation where live)
    on conflict do nothing`.execute(db);
}

export async function removeMissed(db: SearchDatabase, productIds: readonly string[]): Promise<void> {
  await db.deleteFrom('missed_product').where('product_id', 'in', productIds).execute();
}

export async function missedProducts(db: SearchDatabase, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('missed_product').select('product_id').orderBy('product_id').limit(limit).execute();
  return rows.map((row) => row.product_id);
}
