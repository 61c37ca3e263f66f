import {
  type ConnectionArgs,
  decodeCursor,
  firstIdAt,
  isUuid,
  loadOne,
  type Page,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { type RawBuilder, sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import type { Supply } from './sku-stock.entity.ts';
import type { StockRow } from './stock-board.type.ts';

/** Sales are counted over so many days. */
const LATELY_MS = 7 * 86_400_000;

export interface BoardFilter {
  /** Part of a product's name, or a whole SKU code. */
  text?: string | null;
  supply?: Supply | null;
  warehouseId?: string | null;
}

const selectBoard = (db: CatalogDatabase, usualLowAt: number) =>
  db
    .selectFrom('sku')
    .innerJoin('product', 'product.id', 'sku.product_id')
    .leftJoin('sku_stock as rule', 'rule.sku_id', 'sku.id')
    .select(['sku.id', 'sku.seller_id as sellerId', 'rule.per_person as perPerson'])
    .select([
      sql<boolean>`not sku.discontinued and product.status = 'ACTIVE'`.as('offered'),
      sql<Supply>`coalesce(rule.supply, 'OUT')`.as('supply'),
      sql<number>`coalesce(rule.low_at, ${usualLowAt})::int`.as('lowAt'),
      sql<boolean>`rule.low_at is null`.as('usualLowAt'),
    ]);

/** SKUs of the viewer's shop with their stock, of all shops for administrators; the latest first. */
export async function stockBoard(
  filter: BoardFilter,
  { first, after }: ConnectionArgs,
  { db, viewer, settings }: CatalogContext,
): Promise<Page<StockRow>> {
  const conditions = conditionsOf(filter, viewer.role === 'ADMIN' ? undefined : (viewer.sellerId ?? null));
  const before = after == null ? undefined : String(decodeCursor(after, 1)[0]);
  const rows = await selectBoard(db, settings.LOW_STOCK_UNITS)
    .where(conditions)
    .$if(before !== undefined, (query) => query.where(sql<boolean>`sku.id < ${isUuid(before!) ? before! : null}`))
    .orderBy('sku.id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: ({ id }) => [id],
    countAll: async () =>
      (
        await db
          .selectFrom('sku')
          .innerJoin('product', 'product.id', 'sku.product_id')
          .leftJoin('sku_stock as rule', 'rule.sku_id', 'sku.id')
          .where(conditions)
          .select(sql<number>`count(*)::int`.as('count'))
          .executeTakeFirstOrThrow()
      ).count,
  });
}

/** Archived products and SKUs that are no longer offered stay while they have units. */
function conditionsOf({ text, supply, warehouseId }: BoardFilter, sellerId: string | null | undefined) {
  const conditions: RawBuilder<boolean>[] = [];
  if (sellerId !== undefined) conditions.push(sql`sku.seller_id = ${sellerId}`);
  if (supply) conditions.push(sql`rule.supply = ${supply}`);
  if (supply === 'LOW' || supply === 'OUT') {
    conditions.push(sql`not sku.discontinued and product.status = 'ACTIVE'`);
  } else {
    conditions.push(sql`((not sku.discontinued and product.status <> 'ARCHIVED')
      or exists (select from stock_level level where level.sku_id = sku.id and level.on_hand > 0))`);
  }
  if (warehouseId) {
    const id = isUuid(warehouseId) ? warehouseId : null;
    conditions.push(
      sql`exists (select from stock_level level where level.sku_id = sku.id and level.warehouse_id = ${id})`,
    );
  }
  const wanted = text?.trim();
  if (wanted) {
    const like = `%${wanted.slice(0, 100).replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`(sku.code = ${wanted} or product.name_zh ilike ${like} or product.name_en ilike ${like})`);
  }
  return sql.join<boolean>(conditions, sql` and `);
}

export async function boardRow(skuId: string, { db, settings }: CatalogContext): Promise<StockRow | undefined> {
  return selectBoard(db, settings.LOW_STOCK_UNITS).where('sku.id', '=', skuId).executeTakeFirst();
}

/** Units of a SKU on their way between warehouses. */
export const unitsInTransit = loadOne(
  async (ids, { db }: CatalogContext) => {
    const { rows } = await sql<{ skuId: string; units: number }>`
      select line."skuId", sum(line.quantity)::int as units
      from stock_transfer, jsonb_to_recordset(lines) as line("skuId" uuid, quantity int)
      where status = 'SENT' and line."skuId" = any(${ids}::uuid[])
        and seller_id in (select seller_id from sku where id = any(${ids}::uuid[]))
      group by 1`.execute(db);
    return rows;
  },
  (row) => row.skuId,
);

/** Units of a SKU that were paid within the last seven days. */
export const unitsSoldLately = loadOne(
  (ids, { db }: CatalogContext) =>
    db
      .selectFrom('stock_movement')
      .where('sku_id', 'in', ids)
      .where('id', '>=', firstIdAt(new Date(Date.now() - LATELY_MS)))
      .where('kind', '=', 'COMMIT')
      .select(['sku_id as skuId', sql<number>`-sum(on_hand)::int`.as('units')])
      .groupBy('sku_id')
      .execute(),
  (row) => row.skuId,
);
