import type { Loader } from '@minijd/subgraph';
import type { OrdersContext } from '../../orders-context.ts';

/** How often the viewer has claimed each coupon. */
export const claimsOfViewer: Loader<string, number, OrdersContext> = {
  batch: async (couponIds, { db, userId }) => {
    const rows = await db
      .selectFrom('user_coupon')
      .select((eb) => ['coupon_id as couponId', eb.fn.countAll<number>().as('count')])
      .where('user_id', '=', userId)
      .where('coupon_id', 'in', couponIds)
      .groupBy('coupon_id')
      .execute();
    const counts = new Map(rows.map(({ couponId, count }) => [couponId, Number(count)]));
    return couponIds.map((id) => counts.get(id) ?? 0);
  },
};
