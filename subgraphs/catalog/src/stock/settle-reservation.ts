import { isUuid } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { lockReservation, type ReservationRow, updateReservation, wantedOf } from './reservation.rows.ts';
import { InsufficientStock, takeUnits } from './reserve-stock.ts';
import { movesOf, type StockLedger } from './stock-ledger.ts';
import type { ReservedUnits } from './stock-reservation.entity.ts';
import { inStockTransaction } from './stock-transaction.ts';

const skusOf = ({ units }: ReservationRow) => units.map(({ skuId }) => skuId);

/**
 * Removes the units from the warehouse. Released ones are reserved again first; false when they are not available any
 * more.
 */
export async function commitReservation(id: string, context: CatalogContext): Promise<boolean> {
  if (!isUuid(id)) return false;
  try {
    return await inStockTransaction(context, async (ledger, db) => {
      const reservation = await lockReservation(db, id);
      if (reservation?.status === 'COMMITTED') return true;
      if (!reservation || reservation.status === 'RESTOCKED') return false;
      const units = await heldUnits(reservation, ledger, context.settings.SPLIT_LINES);
      await ledger.move(movesOf('COMMIT', units, id));
      await updateReservation(db, id, { status: 'COMMITTED', units });
      return true;
    });
  } catch (error) {
    if (error instanceof InsufficientStock) return false;
    throw error;
  }
}

async function heldUnits(
  reservation: ReservationRow,
  ledger: StockLedger,
  splitLines: boolean,
): Promise<ReservedUnits[]> {
  if (reservation.status === 'RELEASED') {
    return takeUnits({ id: reservation.id, lines: wantedOf(reservation), splitLines }, ledger);
  }
  await ledger.lock(skusOf(reservation));
  return reservation.units;
}

/** Releases reserved units; false when none were reserved. With `now` only if the reservation has expired by then. */
export async function releaseReservation(id: string, context: CatalogContext, now?: Date): Promise<boolean> {
  if (!isUuid(id)) return false;
  return inStockTransaction(context, async (ledger, db) => {
    const reservation = await lockReservation(db, id);
    if (reservation?.status !== 'HELD' || (now && reservation.expiresAt > now)) return false;
    await ledger.lock(skusOf(reservation));
    await ledger.move(movesOf('RELEASE', reservation.units, id));
    await updateReservation(db, id, { status: 'RELEASED' });
    return true;
  });
}

/** Extends a held reservation; false when it is not held. */
export async function extendReservation(id: string, expiresAt: Date, { db }: CatalogContext): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { numUpdatedRows } = await db
    .updateTable('stock_reservation')
    .set({ expires_at: expiresAt })
    .where('id', '=', id)
    .where('status', '=', 'HELD')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
