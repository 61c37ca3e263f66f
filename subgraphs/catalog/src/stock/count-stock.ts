import { claimKey, earlierResult, idempotentRequest } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import type { SkuView } from '../products/index.ts';
import * as refusals from './stock.refusals.ts';
import { actorOf, checkedDocument, type DocumentTexts, MOST_IN_A_WAREHOUSE, openWarehouse } from './stock-document.ts';
import type { LockedLevel } from './stock-ledger.ts';
import { inStockTransaction } from './stock-transaction.ts';

interface CountedLine {
  skuId: string;
  counted: number;
  expected: number;
}

interface StockTake extends DocumentTexts {
  warehouseId: string;
  lines: CountedLine[];
}

/** A count of a SKU whose units changed since they were read. */
export interface StockTakeConflict {
  sku: SkuView;
  expected: number;
  onHand: number;
}

/** Ends the transaction of a count that met a sale or another change. */
class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
  constructor(readonly conflicts: StockTakeConflict[]) {
    super(`${conflicts.length} of the counted SKUs changed meanwhile`);
  }
}

export interface StockTaken {
  skus?: SkuView[];
  conflicts: StockTakeConflict[];
}

/**
 * Sets what is on hand to what was counted, all lines or none, once per person and key. A level that is not what the
 * person saw when they counted is a conflict: nothing is written.
 */
export async function countStock(given: StockTake, context: CatalogContext): Promise<StockTaken> {
  const { texts, lines, skus } = await checkedDocument(given, countRefusal, context);
  const request = idempotentRequest(context.userId, 'countStock', given);
  try {
    await inStockTransaction(context, async (ledger, db) => {
      const warehouse = await openWarehouse(given.warehouseId, 'warehouseId', db);
      if (!(await claimKey(db, request, warehouse.id))) return void (await earlierResult(db, request));
      const skuIds = lines.map(({ skuId }) => skuId);
      await ledger.open(skuIds.map((skuId) => ({ skuId, warehouseId: warehouse.id })));
      const levels = (await ledger.lock(skuIds)).filter(({ warehouseId }) => warehouseId === warehouse.id);
      const deltas = differences({ lines, skus }, levels);
      const moves = deltas.map(({ skuId, delta }) => ({
        ...{ skuId, warehouseId: warehouse.id, kind: 'COUNT' as const, onHand: delta, reserved: 0 },
        ...{ ...actorOf(context), reason: texts.note, document: texts.document },
      }));
      if (moves.length > 0) await ledger.move(moves);
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { conflicts: error.conflicts };
    throw error;
  }
  return { skus, conflicts: [] };
}

function countRefusal({ counted, expected }: CountedLine, path: string[]) {
  if (counted < 0 || counted > MOST_IN_A_WAREHOUSE) return refusals.badCount(MOST_IN_A_WAREHOUSE, [...path, 'counted']);
  if (expected < 0) return refusals.badCount(MOST_IN_A_WAREHOUSE, [...path, 'expected']);
  return undefined;
}

/** By how much each counted level is off; lines that confirm the books are left out. */
function differences({ lines, skus }: { lines: CountedLine[]; skus: SkuView[] }, levels: readonly LockedLevel[]) {
  const compared = lines.map((line, index) => {
    const { onHand, reserved } = levels.find(({ skuId }) => skuId === line.skuId)!;
    return { ...line, index, onHand, reserved };
  });
  const met = compared.filter(({ onHand, expected }) => onHand !== expected);
  if (met.length > 0) {
    throw new ChangedMeanwhile(met.map(({ index, expected, onHand }) => ({ sku: skus[index]!, expected, onHand })));
  }
  for (const { index, counted, reserved } of compared) {
    const field = ['input', 'lines', String(index), 'counted'];
    if (counted < reserved) throw refusals.belowReserved(reserved, field);
  }
  return compared
    .map(({ skuId, counted, onHand }) => ({ skuId, delta: counted - onHand }))
    .filter(({ delta }) => delta !== 0);
}
