import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { refreshOffers } from '../products/index.ts';
import { type AvailabilityChange, StockLedger } from './stock-ledger.ts';
import { stockStatus } from './stock-status.ts';
import { refreshSupply, supplyOf, supplyTopic } from './supply.ts';

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
  const { result, changes, sellerIds } = await context.transaction(async (db) => {
    const ledger = new StockLedger(db);
    const result = await work(ledger, db);
    const changes = ledger.changes();
    const sellerIds = await followSupply(changes, db, context);
    await followStatus(changes, db, context);
    return { result, changes, sellerIds };
  });
  await publishChanges(changes, sellerIds, context);
  return result;
}

/** Tells of SKUs that ran low, and keeps which are; returns the sellers of those that changed. */
async function followSupply(
  changes: readonly AvailabilityChange[],
  db: CatalogDatabase,
  { bus, settings }: CatalogContext,
): Promise<string[]> {
  const usual = settings.LOW_STOCK_UNITS;
  const crossed = changes.filter(({ before, after, lowAt }) => {
    return supplyOf(before, lowAt ?? usual) !== supplyOf(after, lowAt ?? usual);
  });
  if (crossed.length === 0) return [];
  const runLow = crossed.filter(({ before, after, lowAt }) => before > (lowAt ?? usual) && after <= (lowAt ?? usual));
  await bus.emitEach(
    db,
    'catalog.stock.low',
    runLow.map(({ skuId, after }) => ({ skuId, available: after })),
  );
  return refreshSupply(
    db,
    crossed.map(({ skuId }) => skuId),
    usual,
  );
}

async function followStatus(
  changes: readonly AvailabilityChange[],
  db: CatalogDatabase,
  { bus }: CatalogContext,
): Promise<void> {
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
async function publishChanges(
  changes: readonly AvailabilityChange[],
  sellerIds: readonly string[],
  context: CatalogContext,
): Promise<void> {
  const { topics, log } = context;
  const told = changes.map(({ skuId }) => topics.publish(stockTopic(skuId), { skuId } satisfies StockTopicMessage));
  for (const outcome of await Promise.allSettled([...told, publishSupply(sellerIds, context)])) {
    if (outcome.status === 'rejected') log.warn({ err: outcome.reason }, 'publishing a stock change failed');
  }
}

/** Tells those who watch the low SKUs of these shops that they changed. */
export async function publishSupply(sellerIds: readonly string[], { topics }: CatalogContext): Promise<void> {
  if (sellerIds.length === 0) return;
  await Promise.all([undefined, ...sellerIds].map((sellerId) => topics.publish(supplyTopic(sellerId), {})));
}
