import type { EntityManager } from '@mikro-orm/postgresql';
import { type EventSteps, shopDay, spanOf } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Order } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { RefundReason } from '../payments/index.ts';
import { NOBODY } from './sales-buyer-day.entity.ts';

/** How long changes of a day are collected before its sales are computed again. */
const GATHER_MS = 1_000;

/** Sends, in the transaction of a change, the job that computes the sales of an order's day again. */
async function salesChanged(
  { bus }: OrdersContext,
  em: EntityManager,
  { orderId }: { orderId: string },
): Promise<void> {
  const { paidAt } = await em.findOneOrFail(Order, orderId);
  if (!paidAt) return;
  const day = shopDay(paidAt);
  const startAfter = new Date(Date.now() + GATHER_MS);
  await bus.send(em.getKysely(), 'orders.rollUpSales', { day }, { key: day, startAfter });
}

/** Events that change the sales of a day. */
export const salesSteps: EventSteps<OrdersContext> = {
  'orders.order.paid': salesChanged,
  'orders.refund.requested': salesChanged,
};

/** Job: computes the sales of a day from its orders. */
export async function rollUpSales({ day }: { day: string }, context: OrdersContext): Promise<void> {
  const { from, to } = spanOf(day);
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    await sql`select pg_advisory_xact_lock(hashtext(${`sales ${day}`}))`.execute(db);
    for (const table of ['sales_day', 'sales_product_day', 'sales_buyer_day'] as const) {
      await db.deleteFrom(table).where('day', '=', day).execute();
    }
    await insertDay(db, day, { from, to });
    await insertProducts(db, day, { from, to });
    await insertBuyers(db, day, { from, to });
  });
}

type Span = ReturnType<typeof spanOf>;

/** What was paid for a line. */
const PAID = sql`l.unit_price_minor * l.quantity - l.reduction_minor - l.coupon_minor - l.points_minor
  + l.freight_minor - l.freight_discount_minor`;

/**
 * One row per seller of the orders paid in `span`. Refunds for goods belong to their seller. Goodwill refunds belong to
 * a whole order: cumulative shares, rounded down, add up to them to the fen.
 */
async function insertDay(db: OrdersDatabase, day: string, { from, to }: Span): Promise<void> {
  await sql`
    insert into sales_day (seller_id, day, orders, led_orders, units, paid_minor, refunded_minor, own_coupon_minor)
    with part as (
      select l.order_id, l.seller_id, min(l.position) as first_line, sum(l.quantity) as units,
        sum(${PAID}) as paid,
        sum(l.seller_coupon_minor + l.seller_reduction_minor) as own_coupons
      from "order" o join order_line l on l.order_id = o.id
      where o.paid_at >= ${from} and o.paid_at < ${to} group by 1, 2
    ), placed as (
      select *, first_line = min(first_line) over (partition by order_id) as leads,
        sum(paid) over (partition by order_id order by first_line) as paid_so_far,
        sum(paid) over (partition by order_id) as paid_in_all
      from part
    ), returned as (
      select r.order_id, a.seller_id, sum(r.amount_minor) as minor
      from payment_refund r join after_sale a on a.id = r.after_sale_id
      where r.reason = ${RefundReason.AFTER_SALE} and r.order_id in (select order_id from part) group by 1, 2
    ), given as (
      select order_id, sum(amount_minor) as minor from payment_refund
      where reason = ${RefundReason.GOODWILL} and order_id in (select order_id from part) group by 1
    )
    select seller_id, ${day}, count(*), count(*) filter (where leads), sum(units), sum(paid),
      sum(coalesce(returned.minor, 0) + coalesce(div(given.minor * paid_so_far, nullif(paid_in_all, 0))
        - div(given.minor * (paid_so_far - paid), nullif(paid_in_all, 0)), 0)), sum(own_coupons)
    from placed left join returned using (order_id, seller_id) left join given using (order_id)
    group by seller_id`.execute(db);
}

/** One row per product, by the department it stood in when it was bought. */
async function insertProducts(db: OrdersDatabase, day: string, { from, to }: Span): Promise<void> {
  await sql`
    insert into sales_product_day (day, product_id, seller_id, department_id, name_zh, name_en, units,
      paid_minor)
    select ${day}, l.product_id, l.seller_id, coalesce(l.department_id, ${NOBODY}), max(l.name_zh), max(l.name_en),
      sum(l.quantity), sum(${PAID})
    from "order" o join order_line l on l.order_id = o.id
    where o.paid_at >= ${from} and o.paid_at < ${to} group by 2, 3, 4`.execute(db);
}

/** One row per buyer and seller, and one per buyer for the whole shop; of new buyers, since when they buy. */
async function insertBuyers(db: OrdersDatabase, day: string, { from, to }: Span): Promise<void> {
  // Sorted, because days are computed concurrently.
  await sql`
    with bought as (
      insert into sales_buyer_day (seller_id, day, buyer_id)
      select l.seller_id, ${day}, o.buyer_id from "order" o join order_line l on l.order_id = o.id
      where o.paid_at >= ${from} and o.paid_at < ${to}
      union
      select ${NOBODY}::uuid, ${day}, buyer_id from "order" where paid_at >= ${from} and paid_at < ${to}
      returning seller_id, buyer_id, day
    )
    insert into sales_buyer (seller_id, buyer_id, first_day)
    select seller_id, buyer_id, day from bought order by seller_id, buyer_id
    on conflict (seller_id, buyer_id) do update set first_day = excluded.first_day
    where excluded.first_day < sales_buyer.first_day`.execute(db);
}

/** Job of every night: computes the previous days again, for missed changes. */
export async function rollUpLately(_: object, context: OrdersContext): Promise<void> {
  for (const daysAgo of [0, 1, 2]) {
    await rollUpSales({ day: shopDay(new Date(Date.now() - daysAgo * 86_400_000)) }, context);
  }
}
