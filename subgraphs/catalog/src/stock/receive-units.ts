import type { CatalogDatabase } from '../catalog-context.ts';
import { StockLedger } from './stock-ledger.ts';
import { refreshSupply } from './supply.ts';

/** First units of new SKUs, in the transaction that makes them; offers of their products are refreshed afterwards. */
export async function receiveUnits(
  units: readonly { skuId: string; warehouseId: string; onHand: number }[],
  { db, usualLowAt }: { db: CatalogDatabase; usualLowAt: number },
): Promise<void> {
  if (units.length === 0) return;
  const ledger = new StockLedger(db);
  await ledger.open(units);
  const skuIds = units.map(({ skuId }) => skuId);
  await ledger.lock(skuIds);
  await ledger.move(units.map((one) => ({ ...one, kind: 'RECEIVE', reserved: 0 })));
  await refreshSupply(db, skuIds, usualLowAt);
}
