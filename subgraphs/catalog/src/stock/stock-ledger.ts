import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogDatabase } from '../catalog-context.ts';
import { type StockLevelRow, selectLevels } from './stock-level.rows.ts';
import type { StockMovementKind } from './stock-movement.entity.ts';
import type { ReservedUnits } from './stock-reservation.entity.ts';
import { availableIn } from './stock-status.ts';

/** A change of one stock level: units added to on hand and to reserved, and the reason. */
export interface StockMove {
  skuId: string;
  warehouseId: string;
  kind: StockMovementKind;
  onHand: number;
  reserved: number;
  reservationId?: string;
  actorId?: string;
  reason?: string;
  idempotencyKey?: string;
}

/** The change of a level per unit of a reservation. */
const UNIT = {
  RESERVE: { onHand: 0, reserved: 1 },
  RELEASE: { onHand: 0, reserved: -1 },
  COMMIT: { onHand: -1, reserved: -1 },
  RESTOCK: { onHand: 1, reserved: 0 },
} as const;

export function movesOf(kind: keyof typeof UNIT, units: readonly ReservedUnits[], reservationId: string): StockMove[] {
  const { onHand, reserved } = UNIT[kind];
  return units.map(({ skuId, warehouseId, quantity }) => ({
    ...{ skuId, warehouseId, kind, reservationId },
    onHand: onHand * quantity,
    reserved: reserved * quantity,
  }));
}

/** Available units of a SKU before and after a transaction. */
export interface AvailabilityChange {
  skuId: string;
  before: number;
  after: number;
}

/**
 * The stock of one transaction: the only writer of levels and movements. Levels are locked once, before the first move,
 * in the order of ids, against deadlocks.
 */
export class StockLedger {
  #before: StockLevelRow[] = [];
  #moves: StockMove[] = [];

  constructor(private readonly db: CatalogDatabase) {}

  async lock(skuIds: readonly string[]): Promise<StockLevelRow[]> {
    this.#before = await selectLevels(this.db)
      .where('sku_id', '=', sql<string>`any(${skuIds}::uuid[])`)
      .orderBy('sku_id')
      .orderBy('warehouse_id')
      .forUpdate()
      .execute();
    return this.#before;
  }

  /** Changes each level at most once and only when enough is available; anything else is a bug and rolls back. */
  async move(moves: readonly StockMove[]): Promise<void> {
    const rows = moves.map((move) => ({ ...move, id: uuidv7() }));
    const { numAffectedRows } = await sql`
      with move as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as move(
          id uuid, "skuId" uuid, "warehouseId" uuid, kind text, "onHand" int, reserved int,
          "reservationId" uuid, "actorId" uuid, reason text, "idempotencyKey" text)
      ), changed as (
        update stock_level level
        set on_hand = level.on_hand + move."onHand", reserved = level.reserved + move.reserved
        from move
        where level.sku_id = move."skuId" and level.warehouse_id = move."warehouseId"
          and level.on_hand + move."onHand" >= level.reserved + move.reserved
        returning move.id
      )
      insert into stock_movement
        (id, sku_id, warehouse_id, kind, on_hand, reserved, reservation_id, actor_id, reason, idempotency_key, at)
      select id, "skuId", "warehouseId", kind, "onHand", reserved, "reservationId", "actorId", reason, "idempotencyKey",
        clock_timestamp()
      from move where id in (select id from changed)`.execute(this.db);
    if (numAffectedRows !== BigInt(moves.length)) throw new Error('a stock level was changed without being locked');
    this.#moves.push(...moves);
  }

  /** SKUs whose availability differs from before. */
  changes(): AvailabilityChange[] {
    return [...Map.groupBy(this.#moves, ({ skuId }) => skuId)]
      .map(([skuId, moves]) => {
        const before = availableIn(this.#before.filter((level) => level.skuId === skuId));
        return { skuId, before, after: before + availableIn(moves) };
      })
      .filter(({ before, after }) => before !== after);
  }
}
