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

const availabilityOfSku = loadOne(
  (ids, { db }: CatalogContext) =>
    db
      .selectFrom('stock_level')
      .select(['sku_id as skuId', sql<number>`sum(on_hand - reserved)::int`.as('available')])
      .where('sku_id', 'in', ids)
      .groupBy('sku_id')
      .execute(),
  (row) => row.skuId,
);

/** Available units of a SKU over all warehouses. */
export async function availableUnits(skuId: string, context: CatalogContext): Promise<number> {
  return (await context.load(availabilityOfSku, skuId))?.available ?? 0;
}
