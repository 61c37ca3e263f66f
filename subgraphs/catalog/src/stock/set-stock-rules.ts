import { checkedAll, isUuid } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { skuById } from '../products/index.ts';
import * as refusals from './stock.refusals.ts';
import { boardRow } from './stock-board.rows.ts';
import type { StockRow } from './stock-board.type.ts';
import { StockLedger } from './stock-ledger.ts';
import { publishSupply } from './stock-transaction.ts';
import { refreshSupply } from './supply.ts';

const MOST_LOW_AT = 1_000_000;
const MOST_PER_PERSON = 999;

export interface StockRules {
  skuId: string;
  /** Undefined: unchanged; null: as the shop says. */
  lowAt?: number | null | undefined;
  /** Undefined: unchanged; null: no limit. */
  perPerson?: number | null | undefined;
}

/** Sets from when on a SKU is low, and how many of it one person may buy. */
export async function setStockRules(given: StockRules, context: CatalogContext): Promise<StockRow | undefined> {
  const { lowAt, perPerson } = validRules(given);
  const sku = isUuid(given.skuId) ? await context.load(skuById, given.skuId) : undefined;
  if (!sku || !context.mayFor(sku.sellerId, 'stock:write')) throw refusals.skuNotFound();
  const changed = await context.transaction(async (db) => {
    // Sales of the SKU wait, so that none passes the old threshold and another the new one.
    await new StockLedger(db).lock([sku.id]);
    await db
      .insertInto('sku_stock')
      .values({ sku_id: sku.id, seller_id: sku.sellerId, supply: 'OUT', low_at: lowAt, per_person: perPerson })
      .onConflict((conflict) =>
        conflict.column('sku_id').doUpdateSet((eb) => ({
          low_at: lowAt === undefined ? eb.ref('sku_stock.low_at') : lowAt,
          per_person: perPerson === undefined ? eb.ref('sku_stock.per_person') : perPerson,
        })),
      )
      .execute();
    return refreshSupply(db, [sku.id], context.settings.LOW_STOCK_UNITS);
  });
  await publishSupply(changed, context);
  return boardRow(sku.id, context);
}

function validRules({ lowAt, perPerson }: StockRules) {
  return checkedAll({
    lowAt: () => {
      if (lowAt != null && (lowAt < 0 || lowAt > MOST_LOW_AT)) throw refusals.badThreshold(MOST_LOW_AT);
      return lowAt;
    },
    perPerson: () => {
      if (perPerson != null && (perPerson < 1 || perPerson > MOST_PER_PERSON)) throw refusals.badLimit(MOST_PER_PERSON);
      return perPerson;
    },
  });
}
