import type { OrdersDatabase } from '../../orders-context.ts';
import { holdCoupons } from '../coupon/hold-coupons.ts';
import { spendPoints } from '../points/spend-points.ts';

/** Coupons and points that a checkout uses. */
interface UsedPromotions {
  userCouponIds: readonly string[];
  points: number;
}

export const usesPromotions = ({ userCouponIds, points }: UsedPromotions): boolean =>
  userCouponIds.length > 0 || points > 0;

/** Holds coupons and points for an order, all or none; refuses when one is not available. */
export async function holdPromotions(
  db: OrdersDatabase,
  { orderId, userId, userCouponIds, points }: UsedPromotions & { orderId: string; userId: string },
): Promise<void> {
  await holdCoupons(db, { orderId, userId, userCouponIds });
  await spendPoints(db, { orderId, userId, points });
}
