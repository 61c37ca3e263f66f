import { claimKey, earlierResult, idempotentRequest } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import type { SkuView } from '../products/index.ts';
import * as refusals from './stock.refusals.ts';
import {
  actorOf,
  checkedDocument,
  type DocumentTexts,
  MOST_IN_A_WAREHOUSE,
  openWarehouse,
  unitsRefusal,
} from './stock-document.ts';
import { inStockTransaction } from './stock-transaction.ts';

interface StockReceipt extends DocumentTexts {
  warehouseId: string;
  lines: { skuId: string; quantity: number }[];
}

/** Adds the units of a delivery to a warehouse, all lines or none, once per person and key. */
export async function receiveStock(given: StockReceipt, context: CatalogContext): Promise<SkuView[]> {
  const { texts, lines, skus } = await checkedDocument(given, unitsRefusal, context);
  const request = idempotentRequest(context.userId, 'receiveStock', given);
  await inStockTransaction(context, async (ledger, db) => {
    const warehouse = await openWarehouse(given.warehouseId, 'warehouseId', db);
    if (!(await claimKey(db, request, warehouse.id))) return void (await earlierResult(db, request));
    const skuIds = lines.map(({ skuId }) => skuId);
    await ledger.open(skuIds.map((skuId) => ({ skuId, warehouseId: warehouse.id })));
    const levels = await ledger.lock(skuIds);
    for (const [index, { skuId, quantity }] of lines.entries()) {
      const level = levels.find((one) => one.skuId === skuId && one.warehouseId === warehouse.id)!;
      const field = ['input', 'lines', String(index), 'quantity'];
      if (level.onHand + quantity > MOST_IN_A_WAREHOUSE) throw refusals.tooManyUnits(MOST_IN_A_WAREHOUSE, field);
    }
    const moves = lines.map(({ skuId, quantity }) => ({
      ...{ skuId, warehouseId: warehouse.id, kind: 'RECEIVE' as const, onHand: quantity, reserved: 0 },
      ...{ ...actorOf(context), reason: texts.note, document: texts.document },
    }));
    await ledger.move(moves);
  });
  return skus;
}
