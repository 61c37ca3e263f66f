import { badInput, isUuid, PublicError } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { allocate, mergeWanted, type ShortUnits, type WantedUnits } from './allocate.ts';
import {
  insertReservation,
  lockReservation,
  type ReservationRow,
  updateReservation,
  wantedOf,
} from './reservation.rows.ts';
import { movesOf, type StockLedger } from './stock-ledger.ts';
import type { ReservedUnits } from './stock-reservation.entity.ts';
import { inStockTransaction } from './stock-transaction.ts';

export interface ReserveStock {
  reservationId: string;
  lines: WantedUnits[];
  expiresAt: Date;
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
  const hold = () => inStockTransaction(context, (ledger, db) => holdUnits({ ...request, lines: wanted }, ledger, db));
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

async function holdUnits(
  { reservationId: id, lines, expiresAt }: ReserveStock,
  ledger: StockLedger,
  db: CatalogDatabase,
) {
  const existing = await lockReservation(db, id);
  if (existing && !sameLines(existing, lines)) {
    throw new PublicError('This reservation was made for other lines.', 'CONFLICT');
  }
  if (existing && existing.status !== 'RELEASED') return;
  const units = await takeUnits(id, lines, ledger);
  if (existing) await updateReservation(db, id, { status: 'HELD', units, expiresAt });
  else await insertReservation(db, { id, status: 'HELD', units, expiresAt });
}

function sameLines(existing: ReservationRow, lines: WantedUnits[]): boolean {
  return JSON.stringify(wantedOf(existing)) === JSON.stringify(lines);
}

/** Reserves units; throws InsufficientStock without any change. */
export async function takeUnits(id: string, lines: WantedUnits[], ledger: StockLedger): Promise<ReservedUnits[]> {
  const levels = await ledger.lock(lines.map(({ skuId }) => skuId).filter(isUuid));
  const { units, shortages } = allocate(lines, levels);
  if (shortages.length > 0) throw new InsufficientStock(shortages);
  await ledger.move(movesOf('RESERVE', units, id));
  return units;
}
