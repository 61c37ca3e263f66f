import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { type AvailabilityChange, StockLedger } from './stock-ledger.ts';
import { stockStatus } from './stock-status.ts';

/** The live topic of one version; its messages are `StockTopicMessage`. */
export const stockTopic = (skuId: string) => `catalog.stock.${skuId}`;

export interface StockTopicMessage {
  skuId: string;
}

/** Changes stock in one transaction; products and events change with it, live listeners hear of it afterwards. */
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
  { bus }: CatalogContext,
): Promise<void> {
  const crossed = changes.filter(({ before, after }) => stockStatus(before) !== stockStatus(after));
  if (crossed.length === 0) return;
  const soldOutOrBack = crossed.filter(({ before, after }) => before > 0 !== after > 0);
  if (soldOutOrBack.length > 0) await refreshInStock(db, await productsOf(db, soldOutOrBack));
  await bus.emit(db, 'catalog.stock.changed', { productIds: await productsOf(db, crossed) });
}

async function productsOf(db: CatalogDatabase, changes: readonly AvailabilityChange[]): Promise<string[]> {
  const skuIds = changes.map(({ skuId }) => skuId);
  const rows = await db.selectFrom('sku').select('product_id').distinct().where('id', 'in', skuIds).execute();
  return rows.map((row) => row.product_id);
}

/** Products are locked before they are looked at: of two last versions that sell out together, one must see both. */
export async function refreshInStock(db: CatalogDatabase, productIds: readonly string[]): Promise<void> {
  await sql`select id from product where id = any(${productIds}::uuid[]) order by id for update`.execute(db);
  await sql`
    update product set in_stock = now.in_stock
    from (
      select product.id, coalesce(bool_or(level.on_hand > level.reserved), false) as in_stock
      from product
      left join sku on sku.product_id = product.id and not sku.discontinued
      left join stock_level level on level.sku_id = sku.id
      where product.id = any(${productIds}::uuid[])
      group by product.id
    ) now
    where product.id = now.id and product.in_stock <> now.in_stock`.execute(db);
  await sql`
    update category_listing listing set in_stock = product.in_stock
    from product
    where product.id = any(${productIds}::uuid[]) and listing.product_id = product.id
      and listing.in_stock <> product.in_stock`.execute(db);
}

/** What is committed stays committed when nobody can be told at the moment. */
async function publishChanges(changes: readonly AvailabilityChange[], { topics, log }: CatalogContext): Promise<void> {
  const told = changes.map(({ skuId }) => topics.publish(stockTopic(skuId), { skuId } satisfies StockTopicMessage));
  for (const outcome of await Promise.allSettled(told)) {
    if (outcome.status === 'rejected') log.warn({ err: outcome.reason }, 'live stock was not published');
  }
}
