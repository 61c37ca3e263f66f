import { sql } from 'kysely';
import { AfterSaleStatus } from '../after-sale/after-sale-kind.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { shopDay, spanOf } from './shop-day.ts';

/** Changes of a day are gathered for so long before its figures are made again. */
const GATHER_MS = 1_000;

/** Asks, in the transaction of a change, that the figures of an order's day are made again. */
export async function salesChanged(
  { bus }: OrdersContext,
  db: OrdersDatabase,
  { paidAt }: { paidAt?: Date | null },
): Promise<void> {
  if (!paidAt) return;
  const day = shopDay(paidAt);
  await bus.send(db, 'orders.rollUpSales', { day }, { key: day, startAfter: new Date(Date.now() + GATHER_MS) });
}

/** Job: the figures of a day, from its orders. Whatever happened before, they are right afterwards. */
export async function rollUpSales({ day }: { day: string }, context: OrdersContext): Promise<void> {
  const { from, to } = spanOf(day);
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    await sql`select pg_advisory_xact_lock(hashtext(${`sales ${day}`}))`.execute(db);
    await db.deleteFrom('sales_day').where('day', '=', day).execute();
    await sql`
      insert into sales_day (seller_id, day, orders, units, paid_minor, refunded_minor)
      select sold.seller_id, ${day}, sold.orders, sold.units, sold.paid, coalesce(back.refunded, 0)
      from (
        select l.seller_id, count(distinct o.id) as orders, sum(l.quantity) as units,
          sum(l.unit_price_minor * l.quantity - l.reduction_minor - l.coupon_minor - l.points_minor
            + l.freight_minor - l.freight_discount_minor) as paid
        from "order" o join order_line l on l.order_id = o.id
        where o.paid_at >= ${from} and o.paid_at < ${to} group by 1
      ) sold left join (
        select a.seller_id, sum(a.goods_minor + a.freight_minor) as refunded
        from after_sale a join "order" o on o.id = a.order_id
        where o.paid_at >= ${from} and o.paid_at < ${to}
          and a.status in (${sql.join([AfterSaleStatus.REFUNDING, AfterSaleStatus.REFUNDED])}) group by 1
      ) back on back.seller_id = sold.seller_id`.execute(db);
  });
}

/** Job of every night: the days before, for whatever was missed. */
export async function rollUpLately(_: object, context: OrdersContext): Promise<void> {
  for (const daysAgo of [0, 1, 2]) {
    await rollUpSales({ day: shopDay(new Date(Date.now() - daysAgo * 86_400_000)) }, context);
  }
}
