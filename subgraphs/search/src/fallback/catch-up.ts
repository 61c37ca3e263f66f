import { BATCH, refreshProducts } from '../indexing/refresh-products.ts';
import type { SearchContext } from '../search-context.ts';
import { missedProducts, noteAllMissed } from './missed-products.ts';

export const CATCH_UP_JOB = 'search.catchUp';

/** Sends missed changes to Elasticsearch once it answers again; does nothing while it is unavailable. */
export async function catchUp(context: SearchContext): Promise<void> {
  const { db, elasticsearch, log } = context;
  if (!elasticsearch || (await elasticsearch.watch.look()) !== 'behind') return;
  if (await elasticsearch.engine.isEmpty()) await noteAllMissed(db);
  // The first write creates a missing index.
  await elasticsearch.engine.index([]);
  let products = 0;
  for (let ids = await missedProducts(db, BATCH); ids.length > 0; ids = await missedProducts(db, BATCH)) {
    await refreshProducts(ids, context);
    if (elasticsearch.watch.state === 'away') return;
    products += ids.length;
  }
  log.info({ products }, 'Elasticsearch has caught up');
  await elasticsearch.watch.look();
}
