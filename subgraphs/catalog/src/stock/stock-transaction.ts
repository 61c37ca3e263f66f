import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { refreshOffers } from '../products/index.ts';
import { type AvailabilityChange, StockLedger } from './stock-ledger.ts';
import { stockStatus } from './stock-status.ts';

/** The live topic of one SKU; its messages are `StockTopicMessage`. */
export const stockTopic = (skuId: string) => `catalog.stock.${skuId}`;

export interface StockTopicMessage {
  skuId: string;
}

/** Changes stock in one transaction, with products and events; live listeners are notified afterwards. */
export async function inStockTransaction<Result>(
  context: CatalogContext,
  work: (ledger: StockLedger, db: CatalogDatabase) => Promise<Result>,
): Promise<Result> {
  const { result, changes } = await context.transaction(async (db) => {
    const ledger = new StockLedger(db);
    const result = await work(ledger, db);
    const changes = ledger.changes();
    await followChanges(changes, db, context);
    return { result, changes };
  });
  await publishChanges(changes, context);
  return result;
}

async function followChanges(
  changes: readonly AvailabilityChange[],
  db: CatalogDatabase,
  { bus, settings }: CatalogContext,
): Promise<void> {
  const low = settings.LOW_STOCK_UNITS;
  const runLow = changes.filter(({ before, after }) => before > low && after <= low);
  await bus.emitEach(
    db,
    'catalog.stock.low',
    runLow.map(({ skuId, after }) => ({ skuId, available: after })),
  );
  const crossed = changes.filter(({ before, after }) => stockStatus(before) !== stockStatus(after));
  if (crossed.length === 0) return;
  const soldOutOrBack = crossed.filter(({ before, after }) => before > 0 !== after > 0);
  if (soldOutOrBack.length > 0) await refreshOffers(db, await productsOf(db, soldOutOrBack));
  await bus.emit(db, 'catalog.stock.changed', { productIds: await productsOf(db, crossed) });
}

async function productsOf(db: CatalogDatabase, changes: readonly AvailabilityChange[]): Promise<string[]> {
  const skuIds = changes.map(({ skuId }) => skuId);
  const rows = await db.selectFrom('sku').select('product_id').distinct().where('id', 'in', skuIds).execute();
  return rows.map((row) => row.product_id);
}

/** A failure to publish does not undo the commit. */
async function publishChanges(changes: readonly AvailabilityChange[], { topics, log }: CatalogContext): Promise<void> {
  const told = changes.map(({ skuId }) => topics.publish(stockTopic(skuId), { skuId } satisfies StockTopicMessage));
  for (const outcome of await Promise.allSettled(told)) {
    if (outcome.status === 'rejected') log.warn({ err: outcome.reason }, 'publishing a stock change failed');
  }
}
