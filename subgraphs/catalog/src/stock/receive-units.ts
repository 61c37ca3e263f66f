import type { CatalogDatabase } from '../catalog-context.ts';
import { StockLedger } from './stock-ledger.ts';
import { refreshSupply } from './supply.ts';

/** First units of new SKUs, in the transaction that makes them; offers of their products are refreshed afterwards. */
export async function receiveUnits(
  units: readonly { skuId: string; warehouseId: string; onHand: number }[],
  { db, usualLowAt }: { db: CatalogDatabase; usualLowAt: number },
): Promise<void> {
  if (units.length === 0) return;
  const levels = units.map(({ skuId, warehouseId }) => ({ sku_id: skuId, warehouse_id: warehouseId }));
  await db
    .insertInto('stock_level')
    .values(levels.map((level) => ({ ...level, on_hand: 0, reserved: 0 })))
    .execute();
  const ledger = new StockLedger(db);
  const skuIds = units.map(({ skuId }) => skuId);
  await ledger.lock(skuIds);
  await ledger.move(units.map((one) => ({ ...one, kind: 'RECEIVE', reserved: 0 })));
  await refreshSupply(db, skuIds, usualLowAt);
}
