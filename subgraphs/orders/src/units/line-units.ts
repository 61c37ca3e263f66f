import { loadMany } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleKind } from './after-sale-kind.ts';
import { type Claim, claimsOf, isSettled, sumOf } from './claimed-units.ts';

/** The units of one line by state. */
export interface LineUnits {
  orderId: string;
  orderLineId: string;
  productId: string;
  skuId: string;
  sellerId: string;
  ordered: number;
  /** In parcels. */
  shipped: number;
  /** In delivered parcels, and when the last one was delivered. */
  delivered: number;
  deliveredAt: Date | null | undefined;
  /** In a refund request before shipping; of these, those granted. */
  cancelling: number;
  cancelled: number;
  /** In a return; of these, those granted. */
  returning: number;
  returned: number;
  /** In a refund without return: the goods stay with the buyer, so the order goes on. */
  kept: number;
}

/** Units that can be shipped now. */
export function shippable({ ordered, shipped, cancelling }: LineUnits): number {
  return ordered - shipped - cancelling;
}

/** Units that are undecided: shippable, or in an open request. */
export function undecided({ ordered, shipped, cancelled }: LineUnits): number {
  return ordered - shipped - cancelled;
}

/** The units of an order line by line; lock the order before deciding by them. */
export function lineUnits(db: OrdersDatabase, orderId: string): Promise<LineUnits[]> {
  return unitsOf(db, [orderId]);
}

/** The same for lists. */
export const unitsOfOrder = loadMany<LineUnits, OrdersContext>(
  (ids, { db }) => unitsOf(db, ids),
  (row) => row.orderId,
);

async function unitsOf(db: OrdersDatabase, orderIds: readonly string[]): Promise<LineUnits[]> {
  const [lines, claims] = await Promise.all([shippedUnits(db, orderIds), claimsOf(db, orderIds)]);
  const byLine = Map.groupBy(claims, ({ orderLineId }) => orderLineId);
  return lines.map((line) => ({ ...line, ...claimedUnits(byLine.get(line.orderLineId) ?? []) }));
}

function shippedUnits(db: OrdersDatabase, orderIds: readonly string[]) {
  const zero = sql.lit(0);
  return db
    .selectFrom('order_line')
    .leftJoin('shipment_line', 'shipment_line.order_line_id', 'order_line.id')
    .leftJoin('shipment', 'shipment.id', 'shipment_line.shipment_id')
    .where('order_line.order_id', 'in', orderIds)
    .groupBy('order_line.id')
    .orderBy('position')
    .select(({ fn, ref }) => [
      'order_line.order_id as orderId',
      'order_line.id as orderLineId',
      'product_id as productId',
      'sku_id as skuId',
      'order_line.seller_id as sellerId',
      'order_line.quantity as ordered',
      fn.coalesce(fn.sum<number>('shipment_line.quantity'), zero).as('shipped'),
      sql<number>`coalesce(sum(${ref('shipment_line.quantity')}) filter (where ${ref('shipment.delivered_at')} is not null), 0)`.as(
        'delivered',
      ),
      fn.max('shipment.delivered_at').as('deliveredAt'),
    ])
    .execute();
}

export function claimedUnits(claims: readonly Claim[]) {
  const units = (kind: AfterSaleKind, all: readonly Claim[]) =>
    sumOf(
      all.filter((claim) => claim.kind === kind),
      ({ quantity }) => quantity,
    );
  const settled = claims.filter(isSettled);
  return {
    cancelling: units(AfterSaleKind.REFUND, claims),
    cancelled: units(AfterSaleKind.REFUND, settled),
    returning: units(AfterSaleKind.RETURN, claims),
    returned: units(AfterSaleKind.RETURN, settled),
    kept: units(AfterSaleKind.REFUND_ONLY, claims),
  };
}
