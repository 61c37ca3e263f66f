import { badInput, isUuid, PublicError } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { allocate, mergeWanted, type ShortUnits, type WantedUnits } from './allocate.ts';
import { kilometresBetween, officialProvince } from './provinces.ts';
import {
  insertReservation,
  lockReservation,
  type ReservationRow,
  updateReservation,
  wantedOf,
} from './reservation.rows.ts';
import { type LockedLevel, movesOf, type StockLedger } from './stock-ledger.ts';
import type { ReservedUnits } from './stock-reservation.entity.ts';
import { inStockTransaction } from './stock-transaction.ts';

export interface ReserveStock {
  reservationId: string;
  lines: WantedUnits[];
  expiresAt: Date;
  /** Where the goods go, in full or in short. */
  province?: string | undefined;
}

export class InsufficientStock extends Error {
  override name = 'InsufficientStock';
  constructor(readonly shortages: ShortUnits[]) {
    super(`${shortages.length} of the wanted SKUs are short`);
  }
}

/** Reserves all lines or none, idempotently by id. Returns the SKUs that are short. */
export async function reserveStock(request: ReserveStock, context: CatalogContext): Promise<ShortUnits[]> {
  const wanted = validLines(request);
  const splitLines = context.settings.SPLIT_LINES;
  const hold = () =>
    inStockTransaction(context, (ledger, db) => holdUnits({ ...request, lines: wanted }, { ledger, db, splitLines }));
  try {
    // A parallel call with the same id may have been first: the second attempt finds its reservation.
    await hold().catch((error) => (isUniqueViolation(error) ? hold() : Promise.reject(error)));
    return [];
  } catch (error) {
    if (error instanceof InsufficientStock) return error.shortages;
    throw error;
  }
}

function validLines({ reservationId, lines }: ReserveStock): WantedUnits[] {
  if (!isUuid(reservationId)) throw badInput('reservationId must be a UUID.');
  if (lines.length < 1 || lines.length > 200) throw badInput('lines must hold 1 to 200 lines.');
  if (lines.some(({ quantity }) => quantity < 1 || quantity > 100_000)) throw badInput('quantity must be 1 to 100000.');
  return mergeWanted(lines);
}

interface Stock {
  ledger: StockLedger;
  db: CatalogDatabase;
  splitLines: boolean;
}

async function holdUnits(
  { reservationId: id, lines, expiresAt, province }: ReserveStock,
  { ledger, db, splitLines }: Stock,
) {
  const existing = await lockReservation(db, id);
  if (existing && !sameLines(existing, lines)) {
    throw new PublicError('This reservation was made for other lines.', 'CONFLICT');
  }
  if (existing && existing.status !== 'RELEASED') return;
  const units = await takeUnits({ id, lines, province, splitLines }, ledger);
  if (existing) await updateReservation(db, id, { status: 'HELD', units, expiresAt });
  else await insertReservation(db, { id, status: 'HELD', units, expiresAt });
}

function sameLines(existing: ReservationRow, lines: WantedUnits[]): boolean {
  return JSON.stringify(wantedOf(existing)) === JSON.stringify(lines);
}

interface Taking {
  id: string;
  lines: WantedUnits[];
  province?: string | undefined;
  splitLines: boolean;
}

/** Reserves units; throws InsufficientStock without any change. */
export async function takeUnits(
  { id, lines, province, splitLines }: Taking,
  ledger: StockLedger,
): Promise<ReservedUnits[]> {
  const levels = await ledger.lock(lines.map(({ skuId }) => skuId).filter(isUuid));
  const to = province && officialProvince(province);
  const near = levels.map((level) => ({ ...level, distance: to ? distanceTo(to, level) : 0 }));
  const { units, shortages } = allocate(lines, near, { splitLines });
  if (shortages.length > 0) throw new InsufficientStock(shortages);
  await ledger.move(movesOf('RESERVE', units, id));
  return units;
}

/** A warehouse that serves the province is nearer than all others. */
function distanceTo(to: string, { province, regions }: LockedLevel): number {
  if (regions.includes(to)) return -1;
  return province ? kilometresBetween(province, to) : Number.POSITIVE_INFINITY;
}
