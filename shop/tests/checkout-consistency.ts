import { type TestDatabase, until } from '@minijd/testkit';
import { expect } from 'vitest';

/** A thousand refused orders release their stock by as many jobs: half a minute on a busy machine. */
const WITHIN_MS = 60_000;

/** Waits until stock, money and orders are consistent; fails when they are not in time. */
export async function expectConsistency(database: TestDatabase): Promise<void> {
  await until(async () => (await inconsistencies(database)).length === 0, { withinMs: WITHIN_MS }).catch(() => {});
  expect(await inconsistencies(database)).toEqual([]);
}

/** Checks that stock, money and orders are consistent; returns descriptions of what is not. */
export async function inconsistencies(database: TestDatabase): Promise<string[]> {
  const faults: string[] = [];
  for (const [fault, query] of Object.entries(QUERIES)) {
    for (const row of await database.sql<object>(query)) faults.push(`${fault}: ${JSON.stringify(row)}`);
  }
  return faults;
}

const QUERIES = {
  'stock is held for no waiting order': `
    select r.id, r.status, o.status as "order" from catalog.stock_reservation r left join orders."order" o using (id)
    where r.status = 'HELD' and o.status is distinct from 'PENDING'`,
  'an order waits without its goods': `
    select o.id, r.status from orders."order" o left join catalog.stock_reservation r using (id)
    where o.status = 'PENDING' and r.status is distinct from 'HELD'`,
  'goods were taken for an order nobody paid, or not taken for a paid one': `
    select o.id, o.status, r.status as goods from orders."order" o left join catalog.stock_reservation r using (id)
    where (o.status in ('PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'REFUNDING', 'REFUNDED'))
      <> (coalesce(r.status, '') in ('COMMITTED', 'RESTOCKED'))`,
  'goods came back otherwise than after-sale requests say': `
    select coalesce(m.return_id, a.return_id) as request, m.units as shelved, a.units as returned from (
      select idempotency_key as return_id, sku_id, sum(on_hand) as units
      from catalog.stock_movement where kind = 'RESTOCK' group by 1, 2
    ) m full join (
      select r.id::text as return_id, ol.sku_id, sum(l.restocked) as units from orders.after_sale_line l
      join orders.after_sale r on r.id = l.after_sale_id join orders.order_line ol on ol.id = l.order_line_id
      where r.status in ('REFUNDING', 'REFUNDED') and l.restocked > 0 group by 1, 2
    ) a using (return_id, sku_id)
    where m.units is distinct from a.units`,
  'an after-sale request did not bring the money it says': `
    select a.id, a.status, a.goods_minor + a.freight_minor as promised, coalesce(r.refunded, 0) as refunded
    from orders.after_sale a left join (
      select after_sale_id as id, sum(amount_minor) as refunded from orders.payment_refund group by 1
    ) r using (id)
    where coalesce(r.refunded, 0) <> case when a.status in ('REFUNDING', 'REFUNDED') then a.goods_minor + a.freight_minor else 0 end
      or a.status = 'REFUNDING'`,
  'more goods or money of a line went back than it had': `
    select l.id from orders.order_line l join (
      select al.order_line_id as id, sum(al.quantity) filter (where a.kind <> 'PRICE_PROTECTION') as units, sum(al.goods_minor) as goods
      from orders.after_sale_line al join orders.after_sale a on a.id = al.after_sale_id
      where a.status not in ('REJECTED', 'WITHDRAWN') group by 1
    ) back using (id)
    where back.units > l.quantity
      or back.goods > l.unit_price_minor * l.quantity - l.reduction_minor - l.coupon_minor - l.points_minor`,
  'an order all of whose goods went back does not say so': `
    select o.id, o.status from orders."order" o join lateral (
      select sum(l.quantity) as units from orders.order_line l where l.order_id = o.id
    ) bought on true left join lateral (
      select coalesce(sum(al.quantity), 0) as units from orders.after_sale_line al
      join orders.after_sale a on a.id = al.after_sale_id
      where a.order_id = o.id and a.kind in ('REFUND', 'RETURN') and a.status = 'REFUNDED'
    ) back on true
    where (o.status = 'REFUNDED') <> (back.units = bought.units) and o.status <> 'COMPLETED'`,
  'units do not add up': `
    select l.sku_id, l.on_hand, l.reserved from catalog.stock_level l
    left join lateral (
      select coalesce(sum(ol.quantity), 0) as units from orders.order_line ol
      join orders."order" o on o.id = ol.order_id where o.status = 'PENDING' and ol.sku_id = l.sku_id
    ) waiting on true
    where l.reserved <> waiting.units or l.on_hand < l.reserved or l.reserved < 0`,
  'money was taken and neither bought anything nor went back': `
    select c.payment_id, c.status, p.status as payment, o.status as "order" from orders.sandbox_charge c
    join orders.payment p on p.id = c.payment_id join orders."order" o on o.id = p.order_id
    where c.status = 'SUCCEEDED' and (p.status not in ('SUCCEEDED', 'REFUNDED')
      or (o.status in ('PENDING', 'CANCELLED') and p.refunded_minor < p.amount_minor))`,
  'an order is not paid exactly once': `
    select o.id, o.status, count(c.id) as charges from orders."order" o
    left join orders.payment p on p.order_id = o.id and p.status in ('SUCCEEDED', 'REFUNDED') and p.id not in (
      select payment_id from orders.payment_refund where reason in ('SUPERFLUOUS', 'UNFULFILLABLE'))
    left join (
      select payment_id as id, amount_minor from orders.sandbox_charge where status in ('SUCCEEDED', 'REFUNDED')
      union all select source_id, -amount_minor from orders.wallet_entry where kind = 'PAYMENT'
    ) c on c.id = p.id and c.amount_minor = o.total_minor
    group by o.id
    having count(c.id) <> (case when o.status in ('PENDING', 'CANCELLED') or o.total_minor = 0 then 0 else 1 end)`,
  'payments less refunds are not the money of the order': `
    select o.id, o.status, o.total_minor, received, refunded from orders."order" o
    left join lateral (
      select coalesce(sum(p.amount_minor), 0) as received from orders.payment p
      where p.order_id = o.id and p.status in ('SUCCEEDED', 'REFUNDED')
    ) money_in on true
    left join lateral (
      select coalesce(sum(r.amount_minor), 0) as refunded,
        coalesce(sum(r.amount_minor) filter (where r.reason in ('AFTER_SALE', 'GOODWILL')), 0) as given
      from orders.payment_refund r where r.order_id = o.id
    ) money_out on true
    where received - refunded <> case when o.status in ('PENDING', 'CANCELLED') then 0 else o.total_minor - given end`,
  'a refund is stuck': `
    select id, status from orders.payment_refund where status = 'REQUESTED'`,
  'refunds of a payment do not add up': `
    select p.id, p.refunded_minor, p.status from orders.payment p
    left join lateral (
      select coalesce(sum(r.amount_minor), 0) as refunded from orders.payment_refund r where r.payment_id = p.id
    ) r on true
    where p.refunded_minor <> r.refunded
    or (p.status = 'REFUNDED') <> (p.refunded_minor = p.amount_minor and p.amount_minor > 0)`,
  'the sandbox and we have refunded differently': `
    select r.id, r.destination, s.status from orders.payment_refund r
    join orders.payment p on p.id = r.payment_id and p.provider = 'sandbox'
    full join orders.sandbox_refund s on s.id = r.id
    where r.id is null or (r.destination = 'ORIGINAL') <> (coalesce(s.status, '') = 'SUCCEEDED')`,
  'a balance is not the sum of its entries': `
    select w.user_id, w.balance_minor from orders.wallet w
    where w.balance_minor <> (select coalesce(sum(e.amount_minor), 0) from orders.wallet_entry e where e.user_id = w.user_id)`,
  'a balance paid or got back something else than our payments say': `
    select p.id as payment, null as refund from orders.payment p left join orders.wallet_entry e on e.source_id = p.id
    where p.provider = 'wallet' and p.amount_minor > 0 and p.status in ('SUCCEEDED', 'REFUNDED') and e.amount_minor is distinct from -p.amount_minor
    union all
    select p.id, r.id from orders.payment_refund r join orders.payment p on p.id = r.payment_id
    left join orders.wallet_entry e on e.source_id = r.id
    where (r.destination = 'BALANCE' or p.provider = 'wallet') and e.amount_minor is distinct from r.amount_minor`,
  'a coupon does not match its order': `
    select u.id, u.status, u.order_id, o.status as "order" from orders.user_coupon u
    left join orders."order" o on o.id = u.order_id
    where u.status <> 'AVAILABLE' and case u.status when 'HELD' then o.status is distinct from 'PENDING'
      else coalesce(o.status, 'CANCELLED') in ('PENDING', 'CANCELLED') end`,
  'an order counts on a coupon it does not hold': `
    select o.id, d.discount from orders."order" o
    cross join lateral jsonb_array_elements(o.discounts) as d (discount)
    left join orders.user_coupon u on u.id::text = d.discount ->> 'sourceId' and u.order_id = o.id
    where d.discount ->> 'kind' in ('COUPON', 'FREE_SHIPPING') and (u.id is null) <> (o.status = 'CANCELLED')
      and o.status not in ('REFUNDING', 'REFUNDED')`,
  'uses of a coupon do not add up': `
    select c.id, c.used_count, c.claimed_count from orders.coupon c
    left join lateral (
      select count(*) as claims, count(*) filter (where u.status <> 'AVAILABLE') as uses
      from orders.user_coupon u where u.coupon_id = c.id
    ) u on true
    where c.used_count <> u.uses or c.claimed_count <> u.claims`,
  'points do not add up': `
    select a.user_id, a.balance, e.points, e.remaining from orders.points_account a
    left join lateral (
      select coalesce(sum(points), 0) as points, coalesce(sum(remaining), 0) as remaining
      from orders.points_entry e where e.user_id = a.user_id
    ) e on true
    where a.balance <> e.points or a.balance <> e.remaining`,
  'points paid for something else than the orders say': `
    select o.id, o.status, o.points_minor, e.points from orders."order" o
    left join orders.points_rules rules on rules.version = o.points_rules
    left join lateral (
      select coalesce(-sum(points), 0) as points from orders.points_entry e
      where e.order_id = o.id and e.reason in ('SPENT', 'RETURNED')
    ) e on true
    left join lateral (
      select coalesce(sum(a.points_minor), 0) as returned from orders.after_sale a
      where a.order_id = o.id and a.status in ('REFUNDING', 'REFUNDED')
    ) back on true
    where e.points * coalesce(rules.worth_minor, 1) <> case o.status when 'CANCELLED' then 0 else o.points_minor - back.returned end`,
  'shares of lines are not the discounts of the order': `
    select o.id, o.total_minor, l.* from orders."order" o
    left join lateral (
      select sum(unit_price_minor * quantity - reduction_minor - coupon_minor - points_minor
        + freight_minor - freight_discount_minor) as total, sum(coupon_minor) as coupon, sum(freight_minor) as freight
      from orders.order_line l where l.order_id = o.id
    ) l on true
    where o.total_minor <> l.total or o.coupon_minor <> l.coupon or o.freight_minor <> l.freight`,
  'a checkout is stuck': `
    select id, step from orders.checkout_saga where step in ('PRICED', 'STOCK_RESERVED', 'PROMOTIONS_HELD')`,
  'a key leads nowhere': `
    select key from orders.idempotency_record where operation = 'placeOrder'
    and result_id not in (select id from orders."order")`,
};
