import type { OrdersDatabase } from '../../orders-context.ts';
import { releaseCoupons } from '../coupon/release-coupons.ts';
import { returnPoints } from '../points/return-points.ts';

/** Releases the coupons and points held by a checkout or order; idempotent. */
export async function releasePromotions(db: OrdersDatabase, orderId: string): Promise<void> {
  await releaseCoupons(db, orderId);
  await returnPoints(db, { orderId, key: `order:${orderId}:returned` });
}
