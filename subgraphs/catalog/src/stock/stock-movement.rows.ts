import { type ConnectionArgs, decodeCursor, firstIdAt, isUuid, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { type RawBuilder, sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import type { StockMovementKind } from './stock-movement.entity.ts';

const selectMovements = (db: CatalogDatabase) =>
  db
    .selectFrom('stock_movement')
    .select(['id', 'sku_id as skuId', 'warehouse_id as warehouseId', 'kind', 'on_hand as onHand', 'reserved'])
    .select(['on_hand_after as onHandAfter', 'reserved_after as reservedAfter', 'reservation_id as orderId'])
    .select([
      'transfer_id as transferId',
      'actor_id as actorId',
      'actor_role as actorRole',
      'reason',
      'document',
      'at',
    ]);

export type MovementRow = Awaited<ReturnType<ReturnType<typeof selectMovements>['executeTakeFirstOrThrow']>>;

export interface MovementFilter {
  skuId?: string | null;
  warehouseId?: string | null;
  kind?: StockMovementKind | null;
  from?: Date | null;
  to?: Date | null;
  /** Reservations as well, which change nothing on hand; of one SKU only. */
  reservations?: boolean | null;
}

/** Movements of the viewer's shop, of all shops for administrators; the latest first. */
export async function movements(
  filter: MovementFilter,
  { first, after }: ConnectionArgs,
  { db, viewer }: CatalogContext,
): Promise<Page<MovementRow>> {
  const conditions = conditionsOf(filter, viewer.role === 'ADMIN' ? undefined : (viewer.sellerId ?? null));
  const before = after == null ? undefined : String(decodeCursor(after, 1)[0]);
  const rows = await selectMovements(db)
    .where(conditions)
    .$if(before !== undefined, (query) => query.where(sql<boolean>`id < ${isUuid(before!) ? before! : null}`))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: ({ id }) => [id],
    countAll: () => count(db, conditions),
  });
}

async function count(db: CatalogDatabase, conditions: RawBuilder<boolean>): Promise<number> {
  const counted = db.selectFrom('stock_movement').where(conditions).select(sql<number>`count(*)::int`.as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

const uuidOrNull = (id: string) => (isUuid(id) ? id : null);

function conditionsOf(filter: MovementFilter, sellerId: string | null | undefined): RawBuilder<boolean> {
  const { skuId, warehouseId, kind, from, to, reservations } = filter;
  const conditions = [skuId && reservations ? sql<boolean>`true` : sql<boolean>`on_hand <> 0`];
  if (skuId) conditions.push(sql`sku_id = ${uuidOrNull(skuId)}`);
  if (warehouseId) conditions.push(sql`warehouse_id = ${uuidOrNull(warehouseId)}`);
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (from) conditions.push(sql`id >= ${firstIdAt(from)}`);
  if (to) conditions.push(sql`id < ${firstIdAt(to)}`);
  if (sellerId !== undefined) {
    conditions.push(
      skuId
        ? sql`exists (select from sku where sku.id = sku_id and sku.seller_id = ${sellerId})`
        : sql`seller_id = ${sellerId}`,
    );
  }
  return sql.join<boolean>(conditions, sql` and `);
}
