import { badInput } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import { refreshSupply } from '../stock/index.ts';
import type { ImportProductInput } from './import-catalog.input.ts';
import type { ImportedSku } from './import-skus.ts';

/**
 * Adds stock of SKUs that have none in a warehouse yet. Existing levels are not changed: a repeated import must not
 * undo sales and reservations.
 */
export async function receiveInitialStock(
  products: ImportProductInput[],
  skus: ImportedSku[],
  { db, usualLowAt }: { db: CatalogDatabase; usualLowAt: number },
): Promise<void> {
  const ids = new Map(skus.map(({ code, id }) => [code, id]));
  const warehouses = await warehouseIds(db);
  const rows = products.flatMap((product) =>
    product.skus.flatMap(({ code, stock }) =>
      stock.map(({ warehouseCode, onHand }) => {
        const warehouseId = warehouses.get(warehouseCode);
        if (!warehouseId) throw badInput(`SKU ${code} is kept in an unknown warehouse ${warehouseCode}.`);
        return { id: uuidv7(), skuId: ids.get(code), warehouseId, onHand };
      }),
    ),
  );
  await sql`
    with row as materialized (
      select * from ${recordset(rows, { id: 'uuid', skuId: 'uuid', warehouseId: 'uuid', onHand: 'int' })}
    ), received as (
      insert into stock_level (sku_id, warehouse_id, on_hand, reserved)
      select "skuId", "warehouseId", "onHand", 0 from row
      on conflict do nothing
      returning sku_id, warehouse_id, on_hand
    )
    insert into stock_movement
      (id, sku_id, warehouse_id, seller_id, kind, on_hand, reserved, on_hand_after, reserved_after, at)
    select row.id, sku_id, warehouse_id, sku.seller_id, 'RECEIVE', on_hand, 0, on_hand, 0, now()
    from received
    join row on row."skuId" = sku_id and row."warehouseId" = warehouse_id
    join sku on sku.id = sku_id
    where on_hand <> 0`.execute(db);
  const skuIds = [...new Set(rows.flatMap(({ skuId }) => skuId ?? []))];
  await refreshSupply(db, skuIds, usualLowAt);
}

async function warehouseIds(db: CatalogDatabase): Promise<Map<string, string>> {
  const rows = await db.selectFrom('warehouse').select(['id', 'code']).execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}
