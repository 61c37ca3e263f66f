import { sql } from 'kysely';
import type { SearchContext } from '../search-context.ts';
import { countSellers } from '../seller/count-sellers.ts';
import { removeUncounted, startCounting } from '../vocabulary/vocabulary.ts';
import { allProductIds } from './product-ids.ts';
import { fillWith } from './refresh-products.ts';

export interface RebuildRequest {
  /** Skips an index that holds products with the present version of the analysis. */
  onlyWhenNeeded?: boolean;
}

/** How many products apart progress is logged: a multiple of a batch. */
const PROGRESS = 10_000;

/** Reads every product into a new index and then switches searches to it. */
export async function rebuildIndex({ onlyWhenNeeded }: RebuildRequest, context: SearchContext): Promise<void> {
  const { db, engine, log } = context;
  if (onlyWhenNeeded && (await engine.isCurrent())) return;
  // The lock lasts as long as its connection; a concurrent second rebuild is skipped.
  await db.connection().execute(async (connection) => {
    const lock = sql`hashtext('search rebuild')`;
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${lock}) as mine`.execute(connection);
    if (!rows[0]?.mine) return;
    try {
      const products = await rebuild(context);
      log.info({ products }, 'search index rebuilt');
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    }
  });
}

async function rebuild(context: SearchContext): Promise<number> {
  const { db, engine, log } = context;
  let products = 0;
  await startCounting(db);
  await engine.rebuild(async (index) => {
    for await (const ids of allProductIds(context)) {
      await fillWith(ids, context, index);
      products += ids.length;
      if (products % PROGRESS === 0) log.info({ products }, 'the search index is being rebuilt');
    }
  });
  await removeUncounted(db);
  await countSellers(db);
  return products;
}
