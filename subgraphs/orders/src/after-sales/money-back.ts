import { loadOne } from '@minijd/subgraph';
import { sql } from 'kysely';
import { at } from '../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { PaymentStatus } from '../payments/index.ts';
import { AfterSaleStatus, isSettled, VOID } from '../units/index.ts';
import type { AfterSaleRow } from './after-sale.rows.ts';
import { ENDS, NEXT } from './lifecycle.ts';

/** Undecided requests: no refund has been requested for them yet. */
const OPEN = Object.values(AfterSaleStatus).filter((status) => !ENDS.includes(status) && !NEXT[status].refund);

const paymentsLeft = (orderId: ReturnType<typeof sql>) => sql<number>`coalesce((
  select sum(amount_minor - refunded_minor) from payment
  where order_id = ${orderId} and status = ${PaymentStatus.SUCCEEDED}), 0)`;

/** Money of an order that is neither refunded nor claimed, in fen. Goodwill refunds may leave less than is claimed. */
export async function moneyLeft(db: OrdersDatabase, orderId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select greatest(0, ${paymentsLeft(sql`${orderId}`)} - coalesce((
      select sum(goods_minor) from after_sale where order_id = ${orderId} and status in (${sql.join(OPEN)})), 0)
    )::int8 as left`.execute(db);
  return at(rows, 0).left;
}

interface Money {
  id: string;
  /** What is or was refunded for it. */
  given: number;
  /** What is left of the order's payments after the earlier requests. */
  left: number;
}

const moneyOfAfterSale = loadOne<Money, OrdersContext>(
  async (ids, { db }) => {
    const { rows } = await sql<Money>`
      select a.id,
        coalesce((select sum(amount_minor) from payment_refund where after_sale_id = a.id), 0)::int8 as given,
        greatest(0, ${paymentsLeft(sql`a.order_id`)} - coalesce((
          select sum(goods_minor) from after_sale earlier
          where earlier.order_id = a.order_id and earlier.id < a.id and earlier.status in (${sql.join(OPEN)})), 0)
        )::int8 as left
      from after_sale a where a.id in (${sql.join(ids)})`.execute(db);
    return rows;
  },
  (row) => row.id,
);

/**
 * The refund of a request, in fen: the value of its goods and freight, less what goodwill refunds have already covered.
 */
export async function moneyBack(
  context: OrdersContext,
  { id, status, goodsMinor, freightMinor }: AfterSaleRow,
): Promise<{ goods: number; freight: number }> {
  const money = await context.load(moneyOfAfterSale, id);
  if (!money || VOID.some((end) => end === status)) return { goods: goodsMinor, freight: freightMinor };
  const most = isSettled({ status }) ? money.given : money.left;
  const goods = Math.min(goodsMinor, most);
  return { goods, freight: Math.min(freightMinor, most - goods) };
}
