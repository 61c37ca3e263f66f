import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';

/** A process that is further behind reads everything again. */
const KEPT_CHANGES = 1000;

/** Notes that these products were written, in the transaction that writes them and locks the generation. */
export async function noteWritten(db: SearchDatabase, generation: number, productIds: readonly string[]) {
  await noteChange(db, {
    generation,
    numbers: sql`select number from document
      where generation = ${generation} and product_id = any(${productIds}::uuid[])`,
  });
}

/** Notes what is about to be removed from every generation, and locks the generations before. */
export async function noteRemoved(db: SearchDatabase, productIds: readonly string[]): Promise<void> {
  const generations = await db.selectFrom('generation').select('id').orderBy('id').forNoKeyUpdate().execute();
  for (const { id } of generations) await noteWritten(db, id, productIds);
}

async function noteChange(
  db: SearchDatabase,
  { generation, numbers }: { generation: number; numbers: ReturnType<typeof sql> },
): Promise<void> {
  await sql`
    with changed as (select coalesce(array_agg(number), '{}') as list from (${numbers}) written),
    counted as (
      update generation set changes = changes + 1 from changed
      where id = ${generation} and cardinality(list) > 0 returning changes, list
    ),
    forgotten as (
      delete from document_change using counted
      where generation = ${generation} and change <= counted.changes - ${KEPT_CHANGES}
    )
    insert into document_change (generation, change, numbers)
    select ${generation}, changes, list from counted`.execute(db);
}
