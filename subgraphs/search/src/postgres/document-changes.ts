import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';

/** A process that is further behind reads everything again. */
const KEPT_CHANGES = 1000;

export interface Change {
  generation: number;
  productIds: readonly string[];
  /** Whether words changed, or which documents there are; most changes are of prices and stock. */
  words: boolean;
}

/** Notes that these products are written or removed, in the transaction that does it and locks the generation. */
export async function noteChange(db: SearchDatabase, { generation, productIds, words }: Change): Promise<void> {
  await sql`
    with changed as (
      select coalesce(array_agg(number), '{}') as list from document
      where generation = ${generation} and product_id = any(${productIds}::uuid[])
    ),
    counted as (
      update generation set changes = changes + 1,
        word_changes = case when ${words} then changes + 1 else word_changes end
      from changed where id = ${generation} and cardinality(list) > 0 returning changes, list
    ),
    forgotten as (
      delete from document_change using counted
      where generation = ${generation} and change <= counted.changes - ${KEPT_CHANGES}
    )
    insert into document_change (generation, change, numbers)
    select ${generation}, changes, list from counted`.execute(db);
}

/** Notes what is about to be removed from every generation, and locks the generations before. */
export async function noteRemoved(db: SearchDatabase, productIds: readonly string[]): Promise<void> {
  const generations = await db.selectFrom('generation').select('id').orderBy('id').forNoKeyUpdate().execute();
  for (const { id } of generations) await noteChange(db, { generation: id, productIds, words: true });
}

/** Differs when words, names or numbers do. */
export async function wordsOfDocuments(db: SearchDatabase, generation: number, productIds: readonly string[]) {
  const { rows } = await sql<{ print: string | null }>`
    select md5(string_agg(md5(number || names || words::text), '' order by number)) as print from document
    where generation = ${generation} and product_id = any(${productIds}::uuid[])`.execute(db);
  return rows[0]?.print ?? null;
}
