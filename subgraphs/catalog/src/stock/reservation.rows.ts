import type { CatalogDatabase } from '../catalog-context.ts';
import { asJson } from '../json-value.ts';
import { mergeWanted, type WantedUnits } from './allocate.ts';
import type { ReservationStatus, ReservedUnits } from './stock-reservation.entity.ts';

export interface ReservationRow {
  id: string;
  status: ReservationStatus;
  units: ReservedUnits[];
  expiresAt: Date;
}

/**
 * A reservation is always locked before its stock, so that its owner and the expiry job never change it concurrently.
 */
export function lockReservation(db: CatalogDatabase, id: string): Promise<ReservationRow | undefined> {
  return db
    .selectFrom('stock_reservation')
    .select(['id', 'status', 'units', 'expires_at as expiresAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertReservation(db: CatalogDatabase, { id, status, units, expiresAt }: ReservationRow) {
  await db
    .insertInto('stock_reservation')
    .values({ id, status, units: asJson(units), expires_at: expiresAt, created_at: new Date() })
    .execute();
}

export async function updateReservation(
  db: CatalogDatabase,
  id: string,
  { status, units, expiresAt }: Partial<Omit<ReservationRow, 'id'>>,
): Promise<void> {
  await db
    .updateTable('stock_reservation')
    .set({ status, expires_at: expiresAt, ...(units && { units: asJson(units) }) })
    .where('id', '=', id)
    .execute();
}

/** The requested lines, summed over warehouses. */
export function wantedOf({ units }: { units: readonly ReservedUnits[] }): WantedUnits[] {
  return mergeWanted(units);
}
