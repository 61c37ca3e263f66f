import {
  checkedAll,
  checkedIdempotencyKey,
  claimKey,
  earlierResult,
  idempotentRequest,
  isUuid,
  requiredText,
} from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { type SkuView, skuById } from '../products/index.ts';
import * as refusals from './stock.refusals.ts';
import { actorOf, MOST_AT_ONCE, MOST_IN_A_WAREHOUSE, openWarehouse } from './stock-document.ts';
import type { StockLedger } from './stock-ledger.ts';
import { inStockTransaction } from './stock-transaction.ts';

export interface StockAdjustment {
  skuId: string;
  warehouseId: string;
  delta: number;
  reason: string;
  idempotencyKey: string;
}

/** Corrects the units on hand in a warehouse, once per person and key. */
export async function adjustStock(wanted: StockAdjustment, context: CatalogContext): Promise<SkuView> {
  const adjustment = validAdjustment(wanted);
  const sku = await ownSku(adjustment.skuId, context);
  const request = idempotentRequest(context.userId, 'adjustStock', adjustment);
  await inStockTransaction(context, async (ledger, db) => {
    await openWarehouse(adjustment.warehouseId, 'warehouseId', db);
    // Calls with the same key wait for each other here.
    if (await claimKey(db, request, sku.id)) await moveUnits({ ...adjustment, ...actorOf(context) }, ledger);
    else await earlierResult(db, request);
  });
  return sku;
}

function validAdjustment({ skuId, warehouseId, delta, reason, idempotencyKey }: StockAdjustment): StockAdjustment {
  const checked = checkedAll({
    delta: () => {
      if (delta === 0 || Math.abs(delta) > MOST_AT_ONCE) throw refusals.deltaOutOfRange(MOST_AT_ONCE);
      return delta;
    },
    idempotencyKey: () => checkedIdempotencyKey(idempotencyKey),
    reason: () => requiredText(reason, { max: 200, refuse: refusals.badReason }),
  });
  return { ...checked, skuId: skuId.toLowerCase(), warehouseId: warehouseId.toLowerCase() };
}

async function ownSku(skuId: string, context: CatalogContext): Promise<SkuView> {
  const sku = isUuid(skuId) ? await context.load(skuById, skuId) : undefined;
  if (!sku || !context.mayFor(sku.sellerId, 'stock:write')) throw refusals.skuNotFound();
  return sku;
}

async function moveUnits(
  { delta, ...adjustment }: StockAdjustment & ReturnType<typeof actorOf>,
  ledger: StockLedger,
): Promise<void> {
  const { skuId, warehouseId } = adjustment;
  await ledger.open([adjustment]);
  const level = (await ledger.lock([skuId])).find((one) => one.warehouseId === warehouseId)!;
  const available = level.onHand - level.reserved;
  if (available + delta < 0) throw refusals.tooFewUnits(available);
  if (level.onHand + delta > MOST_IN_A_WAREHOUSE) throw refusals.tooManyUnits(MOST_IN_A_WAREHOUSE);
  await ledger.move([{ ...adjustment, kind: 'ADJUST', onHand: delta, reserved: 0 }]);
}
