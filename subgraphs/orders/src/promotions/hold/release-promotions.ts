import type { OrdersDatabase } from '../../orders-context.ts';
import { releaseCoupons } from '../coupon/release-coupons.ts';
import { returnPoints } from '../points/return-points.ts';

/** Gives back whatever coupons and points a checkout or order that comes to nothing has taken; twice is once. */
export async function releasePromotions(db: OrdersDatabase, orderId: string): Promise<void> {
  await releaseCoupons(db, orderId);
  await returnPoints(db, { orderId, key: `order:${orderId}:returned` });
}
