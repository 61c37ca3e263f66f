import { type Loader, MoneyType, price } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Field, Int, ObjectType } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';

@ObjectType({ description: 'What a coupon brought, by the paid orders that use it now.' })
export class CouponFigures {
  @Field(() => Int, { description: 'Those orders; one that is cancelled after payment gives its coupon back.' })
  paidOrders!: number;

  @Field(() => MoneyType, {
    description:
      "Paid for those orders, freight included; for a shop's coupon, for the part of the shop. Refunds do not reduce it.",
  })
  revenue!: MoneyType;

  @Field(() => MoneyType, { description: 'Taken off by the coupon.' })
  discount!: MoneyType;
}

interface Sums {
  couponId: string;
  orders: string;
  revenue: string | null;
  discount: string | null;
}

/** The figures of coupons, all in one statement. */
export const couponFigures: Loader<string, CouponFigures, OrdersContext> = {
  batch: async (couponIds, { db }) => {
    const { rows } = await sql<Sums>`
      select u.coupon_id as "couponId", count(distinct u.order_id) as orders,
        sum(paid.minor) as revenue, sum(off.minor) as discount
      from user_coupon u join coupon c on c.id = u.coupon_id join "order" o on o.id = u.order_id
      cross join lateral (
        select sum(l.unit_price_minor * l.quantity - l.reduction_minor - l.coupon_minor - l.points_minor
          + l.freight_minor - l.freight_discount_minor) as minor
        from order_line l where l.order_id = o.id and (c.seller_id is null or l.seller_id = c.seller_id)
      ) paid cross join lateral (
        select sum((d ->> 'amountMinor')::bigint) as minor
        from jsonb_array_elements(o.discounts) d where d ->> 'sourceId' = u.id::text
      ) off
      where u.status = 'USED' and u.coupon_id = any(${couponIds as string[]}::uuid[])
      group by 1`.execute(db);
    const found = new Map(rows.map((row) => [row.couponId, row]));
    return couponIds.map((id) => {
      const { orders, revenue, discount } = found.get(id) ?? {};
      const money = (minor: string | null | undefined) => price(Number(minor ?? 0));
      return { paidOrders: Number(orders ?? 0), revenue: money(revenue), discount: money(discount) };
    });
  },
};
