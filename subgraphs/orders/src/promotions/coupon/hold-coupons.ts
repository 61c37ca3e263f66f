import type { OrdersDatabase } from '../../orders-context.ts';
import { refusals } from './coupon.refusals.ts';

interface Hold {
  orderId: string;
  userId: string;
  userCouponIds: readonly string[];
}

/**
 * Holds the buyer's coupons for an order and counts one use of each. The database counts: of parallel redemptions
 * exactly `total_limit` succeed. Rows are locked in the order of ids everywhere, the buyer's before the shop's, so that
 * there are no deadlocks.
 */
export async function holdCoupons(db: OrdersDatabase, { orderId, userId, userCouponIds }: Hold): Promise<void> {
  const couponIds: string[] = [];
  for (const id of userCouponIds.toSorted()) {
    const held = await db
      .updateTable('user_coupon')
      .set({ status: 'HELD', order_id: orderId })
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .where('status', '=', 'AVAILABLE')
      .returning('coupon_id as couponId')
      .executeTakeFirst();
    if (!held) throw refusals.taken();
    couponIds.push(held.couponId);
  }
  for (const id of couponIds.toSorted()) if (!(await countUse(db, id))) throw refusals.usedUp();
}

async function countUse(db: OrdersDatabase, id: string): Promise<boolean> {
  const now = new Date();
  const { numUpdatedRows } = await db
    .updateTable('coupon')
    .set((eb) => ({ used_count: eb('used_count', '+', 1) }))
    .where('id', '=', id)
    .where('active', '=', true)
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .where((eb) => eb.or([eb('total_limit', 'is', null), eb('used_count', '<', eb.ref('total_limit'))]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
