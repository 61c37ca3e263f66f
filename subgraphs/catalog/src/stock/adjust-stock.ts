import {
  checkedAll,
  checkedIdempotencyKey,
  claimKey,
  earlierResult,
  idempotentRequest,
  isUuid,
  requiredText,
} from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { type SkuView, skuById } from '../products/index.ts';
import * as refusals from './stock.refusals.ts';
import type { StockLedger } from './stock-ledger.ts';
import { inStockTransaction } from './stock-transaction.ts';
import { warehouseById } from './warehouse.rows.ts';

export interface StockAdjustment {
  skuId: string;
  warehouseId: string;
  delta: number;
  reason: string;
  idempotencyKey: string;
}

const MOST_AT_ONCE = 1_000_000;
const MOST_IN_A_WAREHOUSE = 100_000_000;

/** Corrects the units on hand in a warehouse, once per person and key. */
export async function adjustStock(wanted: StockAdjustment, context: CatalogContext): Promise<SkuView> {
  const actorId = context.userId;
  const adjustment = validAdjustment(wanted);
  const sku = await ownSku(adjustment.skuId, context);
  if (!(await context.load(warehouseById, adjustment.warehouseId))) throw refusals.warehouseNotFound();
  const request = idempotentRequest(actorId, 'adjustStock', adjustment);
  await inStockTransaction(context, async (ledger, db) => {
    // Calls with the same key wait for each other here.
    if (await claimKey(db, request, sku.id)) await moveUnits({ ...adjustment, actorId }, ledger, db);
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
  { delta, ...adjustment }: StockAdjustment & { actorId: string },
  ledger: StockLedger,
  db: CatalogDatabase,
): Promise<void> {
  const { skuId, warehouseId } = adjustment;
  await db
    .insertInto('stock_level')
    .values({ sku_id: skuId, warehouse_id: warehouseId, on_hand: 0, reserved: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const level = (await ledger.lock([skuId])).find((one) => one.warehouseId === warehouseId)!;
  const available = level.onHand - level.reserved;
  if (available + delta < 0) throw refusals.tooFewUnits(available);
  if (level.onHand + delta > MOST_IN_A_WAREHOUSE) throw refusals.tooManyUnits(MOST_IN_A_WAREHOUSE);
  await ledger.move([{ ...adjustment, kind: 'ADJUST', onHand: delta, reserved: 0 }]);
}
