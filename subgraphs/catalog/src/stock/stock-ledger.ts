import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import type { StockLevelRow } from './stock-level.rows.ts';
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
  transferId?: string;
  actorId?: string;
  actorRole?: string | undefined;
  reason?: string | null;
  document?: string | null;
  idempotencyKey?: string;
}

/** A level that nobody else can change until the transaction ends. */
export interface LockedLevel extends StockLevelRow {
  /** So few available units are low for this SKU; null: as for most. */
  lowAt: number | null;
  /** Of the warehouse. */
  province: string | null;
  regions: string[];
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
  /** So few units are low for this SKU; null: as for most. */
  lowAt: number | null;
}

/**
 * The stock of one transaction: the only writer of levels and movements. Levels are locked once, before the first move,
 * in the order of ids, against deadlocks.
 */
export class StockLedger {
  #locked: LockedLevel[] = [];
  #moves: StockMove[] = [];
  /** Available units of each moved SKU before its first move. */
  readonly #before = new Map<string, number>();

  constructor(private readonly db: CatalogDatabase) {}

  /** Makes levels, empty, for SKUs that were never kept in a warehouse. */
  async open(places: readonly Pick<StockMove, 'skuId' | 'warehouseId'>[]): Promise<void> {
    const rows = places.map(({ skuId, warehouseId }) => ({ skuId, warehouseId }));
    await sql`
      insert into stock_level (sku_id, warehouse_id, on_hand, reserved)
      select "skuId", "warehouseId", 0, 0 from ${recordset(rows, { skuId: 'uuid', warehouseId: 'uuid' })}
      where not exists (select from stock_level known where (known.sku_id, known.warehouse_id) = ("skuId", "warehouseId"))
      order by 1, 2
      on conflict do nothing`.execute(this.db);
  }

  async lock(skuIds: readonly string[]): Promise<LockedLevel[]> {
    const { rows } = await sql<LockedLevel>`
      select level.sku_id as "skuId", level.warehouse_id as "warehouseId", level.on_hand as "onHand", level.reserved,
        rule.low_at as "lowAt", warehouse.province, warehouse.regions
      from stock_level level
      left join sku_stock rule on rule.sku_id = level.sku_id
      left join warehouse on warehouse.id = level.warehouse_id
      where level.sku_id = any(${skuIds}::uuid[])
      order by level.sku_id, level.warehouse_id
      for update of level`.execute(this.db);
    this.#locked = rows;
    return rows;
  }

  /**
   * Changes each level at most once and only when enough is available; anything else is a bug and rolls back. What was
   * available is read here and not with the locks: whoever waits for those does not see levels made meanwhile.
   */
  async move(moves: readonly StockMove[]): Promise<void> {
    const rows = moves.map((move) => ({ ...move, id: uuidv7() }));
    const { rows: moved } = await sql<{ skuId: string; before: number }>`
      with move as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as move(
          id uuid, "skuId" uuid, "warehouseId" uuid, kind text, "onHand" int, reserved int, "reservationId" uuid,
          "transferId" uuid, "actorId" uuid, "actorRole" text, reason text, document text, "idempotencyKey" text)
      ), changed as (
        update stock_level level
        set on_hand = level.on_hand + move."onHand", reserved = level.reserved + move.reserved
        from move
        where level.sku_id = move."skuId" and level.warehouse_id = move."warehouseId"
          and level.on_hand + move."onHand" >= level.reserved + move.reserved
        returning move.id, level.on_hand, level.reserved
      )
      insert into stock_movement
        (id, sku_id, warehouse_id, seller_id, kind, on_hand, reserved, on_hand_after, reserved_after,
         reservation_id, transfer_id, actor_id, actor_role, reason, document, idempotency_key, at)
      select move.id, "skuId", "warehouseId",
        case when "onHand" <> 0 then sku.seller_id end,
        kind, "onHand", move.reserved, changed.on_hand, changed.reserved,
        "reservationId", "transferId", "actorId", "actorRole", reason, document, "idempotencyKey", clock_timestamp()
      from move join changed on changed.id = move.id left join sku on sku.id = move."skuId"
      returning sku_id as "skuId", (
        select sum(level.on_hand - level.reserved)::int from stock_level level where level.sku_id = stock_movement.sku_id
      ) as before`.execute(this.db);
    if (moved.length !== moves.length) throw new Error('a stock level was changed without being locked');
    this.#moves.push(...moves);
    for (const { skuId, before } of moved) if (!this.#before.has(skuId)) this.#before.set(skuId, before);
  }

  /** SKUs whose availability differs from before. */
  changes(): AvailabilityChange[] {
    const lowAtOf = new Map(this.#locked.map(({ skuId, lowAt }) => [skuId, lowAt]));
    return [...Map.groupBy(this.#moves, ({ skuId }) => skuId)]
      .map(([skuId, moves]) => {
        const before = this.#before.get(skuId) ?? 0;
        return { skuId, before, after: before + availableIn(moves), lowAt: lowAtOf.get(skuId) ?? null };
      })
      .filter(({ before, after }) => before !== after);
  }
}
