import { loadOne } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';

export const selectWarehouses = (db: CatalogDatabase) =>
  db
    .selectFrom('warehouse')
    .select(['id', 'code', 'name_zh as nameZh', 'name_en as nameEn', 'province', 'regions', 'active', 'version']);

export type WarehouseRow = Awaited<ReturnType<ReturnType<typeof selectWarehouses>['executeTakeFirstOrThrow']>>;

export const warehouseById = loadOne<WarehouseRow, CatalogContext>(
  (ids, { db }) => selectWarehouses(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);
