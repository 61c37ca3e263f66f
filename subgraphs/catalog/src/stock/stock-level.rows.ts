import { loadMany, loadOne } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';

export const selectLevels = (db: CatalogDatabase) =>
  db
    .selectFrom('stock_level')
    .select(['sku_id as skuId', 'warehouse_id as warehouseId', 'on_hand as onHand', 'reserved']);

export type StockLevelRow = Awaited<ReturnType<ReturnType<typeof selectLevels>['executeTakeFirstOrThrow']>>;

export const levelsOfSku = loadMany<StockLevelRow, CatalogContext>(
  (ids, { db }) => selectLevels(db).where('sku_id', 'in', ids).orderBy('sku_id').orderBy('warehouse_id').execute(),
  (level) => level.skuId,
);

/** One statement for both, because carts and product pages ask for both. */
const saleOfSku = loadOne(
  (ids, { db }: CatalogContext) =>
    db
      .selectFrom('stock_level')
      .leftJoin('sku_stock', 'sku_stock.sku_id', 'stock_level.sku_id')
      .select([
        'stock_level.sku_id as skuId',
        sql<number>`sum(on_hand - reserved)::int`.as('available'),
        sql<number | null>`max(per_person)`.as('perPerson'),
      ])
      .where('stock_level.sku_id', 'in', ids)
      .groupBy('stock_level.sku_id')
      .execute(),
  (row) => row.skuId,
);

/** Available units of a SKU over all warehouses. */
export async function availableUnits(skuId: string, context: CatalogContext): Promise<number> {
  return (await context.load(saleOfSku, skuId))?.available ?? 0;
}

/** The most units of a SKU that one person may buy; undefined without a limit. */
export async function unitsPerPerson(skuId: string, context: CatalogContext): Promise<number | undefined> {
  return (await context.load(saleOfSku, skuId))?.perPerson ?? undefined;
}
