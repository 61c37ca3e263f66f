import { isUuid } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { mergeWanted, type WantedUnits } from './allocate.ts';
import { lockReservation, updateReservation } from './reservation.rows.ts';
import { movesOf } from './stock-ledger.ts';
import type { ReservedUnits } from './stock-reservation.entity.ts';
import { inStockTransaction } from './stock-transaction.ts';

interface Restock {
  returnId: string;
  /** Absent: all that is left. */
  lines?: readonly WantedUnits[] | undefined;
}

/**
 * Puts sold units back into their warehouses, once per return; false when they were not sold or were restocked before.
 */
export async function restockUnits(
  id: string,
  { returnId, lines }: Restock,
  context: CatalogContext,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  return inStockTransaction(context, async (ledger, db) => {
    const reservation = await lockReservation(db, id);
    if (reservation?.status !== 'COMMITTED') return false;
    const back = await restocked(db, id);
    if (back.some((units) => units.returnId === returnId)) return false;
    const sold = unitsLeft(reservation.units, back);
    const units = lines ? chosenFrom(sold, mergeWanted(lines)) : sold;
    await ledger.lock(units.map(({ skuId }) => skuId));
    await ledger.move(movesOf('RESTOCK', units, id).map((move) => ({ ...move, idempotencyKey: returnId })));
    if (unitsLeft(sold, units).length === 0) await updateReservation(db, id, { status: 'RESTOCKED' });
    return true;
  });
}

async function restocked(db: CatalogDatabase, reservationId: string) {
  return db
    .selectFrom('stock_movement')
    .select(['sku_id as skuId', 'warehouse_id as warehouseId', 'on_hand as quantity', 'idempotency_key as returnId'])
    .where('reservation_id', '=', reservationId)
    .where('kind', '=', 'RESTOCK')
    .execute();
}

/** Units minus those already restocked, by SKU and warehouse. */
export function unitsLeft(units: readonly ReservedUnits[], away: readonly ReservedUnits[]): ReservedUnits[] {
  return units
    .map((unit) => {
      const same = away.filter(({ skuId, warehouseId }) => skuId === unit.skuId && warehouseId === unit.warehouseId);
      return { ...unit, quantity: unit.quantity - same.reduce((sum, { quantity }) => sum + quantity, 0) };
    })
    .filter(({ quantity }) => quantity > 0);
}

/** Distributes the requested units over warehouses; throws when there are not enough, which is a bug of the caller. */
export function chosenFrom(units: readonly ReservedUnits[], wanted: readonly WantedUnits[]): ReservedUnits[] {
  return wanted.flatMap(({ skuId, quantity }) => {
    let missing = quantity;
    const chosen = units.flatMap((unit) => {
      const taken = unit.skuId === skuId ? Math.min(missing, unit.quantity) : 0;
      missing -= taken;
      return taken > 0 ? [{ ...unit, quantity: taken }] : [];
    });
    if (missing > 0) throw new Error(`${missing} more units of ${skuId} come back than were sold`);
    return chosen;
  });
}
