import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import type { StockDiscrepancy } from './stock-discrepancy.resolver.ts';
import { publishSupply } from './stock-transaction.ts';
import { refreshSupply, wrongSupplies } from './supply.ts';

/** Checks that every level is the sum of its movements, and that reserved units are the sum of reservations. */
export async function findDiscrepancies(db: CatalogDatabase): Promise<StockDiscrepancy[]> {
  const { rows } = await sql<StockDiscrepancy>`
    with moved as (
      select sku_id, warehouse_id, sum(on_hand)::int as on_hand, sum(reserved)::int as reserved
      from stock_movement group by sku_id, warehouse_id
    ), held as (
      select unit."skuId" as sku_id, unit."warehouseId" as warehouse_id, sum(unit.quantity)::int as quantity
      from stock_reservation, jsonb_to_recordset(units) as unit("skuId" uuid, "warehouseId" uuid, quantity int)
      where status = 'HELD' group by 1, 2
    ), compared as (
      select
        sku_id as "skuId",
        warehouse_id as "warehouseId",
        coalesce(level.on_hand, 0) as "onHand",
        coalesce(level.reserved, 0) as reserved,
        coalesce(moved.on_hand, 0) as "movedOnHand",
        coalesce(moved.reserved, 0) as "movedReserved",
        coalesce(held.quantity, 0) as held
      from stock_level level
      full join moved using (sku_id, warehouse_id)
      full join held using (sku_id, warehouse_id)
    )
    select * from compared
    where "onHand" <> "movedOnHand" or reserved <> "movedReserved" or reserved <> held`.execute(db);
  return rows;
}

/**
 * Logs differences as errors; changes no level, because only a person can know which side is right. Which SKUs are low
 * follows from the levels: that is put right.
 */
export async function reconcileStock(_data: object, context: CatalogContext): Promise<void> {
  const { db, log, settings } = context;
  const discrepancies = await findDiscrepancies(db);
  const wrong = await wrongSupplies(db, settings.LOW_STOCK_UNITS);
  const sellerIds = await context.transaction((tx) => refreshSupply(tx, wrong, settings.LOW_STOCK_UNITS));
  await publishSupply(sellerIds, context);
  log.info({ stockDiscrepancies: discrepancies.length }, 'stock was compared with its movements and reservations');
  if (discrepancies.length === 0) return;
  log.error(
    { count: discrepancies.length, discrepancies: discrepancies.slice(0, 20) },
    'stock levels differ from their movements or reservations',
  );
}
