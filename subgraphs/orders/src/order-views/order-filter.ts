import { decodeCursor, firstIdAt, isUuid } from '@minijd/subgraph';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { OrderStatus } from '../order/index.ts';
import type { OrdersDatabase } from '../orders-context.ts';
import { AfterSaleKind, AfterSaleStatus } from '../units/index.ts';
import type { OrderCondition } from './order-search.ts';

type Tables = OrdersDatabase extends Kysely<infer All> ? All : never;
type Orders = ExpressionBuilder<Tables, 'order'>;

/** Filters of a list of orders. */
export interface OrderFilter {
  status?: OrderStatus | null;
  /** Only delivered orders with goods that are not reviewed. */
  toReview?: boolean | null;
  /** See `searchedOrders`. */
  search?: OrderCondition | undefined;
  placedFrom?: Date | null;
  placedBefore?: Date | null;
  /** Only orders with lines of this shop. */
  sellerId?: string | undefined;
}

export function matching({ status, toReview, search, placedFrom, placedBefore, sellerId }: OrderFilter) {
  return (eb: Orders) =>
    eb.and([
      ...(status ? [eb('status', '=', status)] : []),
      ...(toReview ? [hasLinesToReview(eb)] : []),
      ...(placedFrom ? [eb('created_at', '>=', placedFrom), eb('id', '>=', idAt(placedFrom, -SLACK_MS))] : []),
      ...(placedBefore ? [eb('created_at', '<', placedBefore), eb('id', '<', idAt(placedBefore, SLACK_MS))] : []),
      ...(sellerId ? [eb('id', 'in', ordersOf(eb, sellerId))] : []),
      ...(search ? [search(eb)] : []),
    ]);
}

/** Whether an order is delivered and has unreviewed goods; units refunded before shipping do not count. */
export function hasLinesToReview(eb: Orders) {
  const unreviewed = eb
    .selectFrom('order_line')
    .select('order_line.id')
    .whereRef('order_line.order_id', '=', 'order.id')
    .where('order_line.reviewed_at', 'is', null)
    .where('order_line.quantity', '>', paidBackUnsent(eb));
  return eb.and([eb('status', 'in', RECEIVED), eb.exists(unreviewed)]);
}

/** Units of the line in the outer query. */
const paidBackUnsent = (eb: Orders) =>
  eb
    .selectFrom('after_sale_line')
    .innerJoin('after_sale', 'after_sale.id', 'after_sale_line.after_sale_id')
    .whereRef('after_sale_line.order_line_id', '=', sql.ref('order_line.id'))
    .where('after_sale.kind', '=', AfterSaleKind.REFUND)
    .where('after_sale.status', 'in', [AfterSaleStatus.REFUNDING, AfterSaleStatus.REFUNDED])
    .select(({ fn }) => fn.coalesce(fn.sum<number>('after_sale_line.quantity'), sql.lit(0)).as('units'));

const RECEIVED = [OrderStatus.DELIVERED, OrderStatus.COMPLETED];

/** The checkout makes the id, shortly before its order and maybe with another machine's clock. */
const SLACK_MS = 86_400_000;

/** The range of ids tells PostgreSQL which months to read. */
const idAt = (moment: Date, shiftMs: number) => firstIdAt(new Date(moment.getTime() + shiftMs));

const ordersOf = (eb: Orders, sellerId: string) =>
  eb.selectFrom('order_line').select('order_line.order_id').where('order_line.seller_id', '=', sellerId);

/** The id inside a cursor of a list of orders; null when it holds something else. */
export function orderIdIn(cursor: string): string | null {
  const id = String(decodeCursor(cursor, 1)[0]);
  return isUuid(id) ? id : null;
}
