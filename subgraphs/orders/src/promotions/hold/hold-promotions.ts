import { advance, type CheckoutRow } from '../../checkout/checkout-saga.rows.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { holdCoupons } from '../coupon/hold-coupons.ts';
import { spendPoints } from '../points/spend-points.ts';

export const needsBenefits = ({ userCouponIds, points }: CheckoutRow): boolean =>
  userCouponIds.length > 0 || points > 0;

/** Takes the coupons and points of a checkout, all or none, once; refuses when one of them is gone. */
export async function holdBenefits(context: OrdersContext, checkout: CheckoutRow): Promise<void> {
  if (!needsBenefits(checkout)) return;
  const { id: orderId, buyerId: userId, userCouponIds, points } = checkout;
  await context.em.transactional(async (em) => {
    const db = em.getKysely();
    // False when they are held already, or somebody has undone the checkout: making the order finds out.
    if (!(await advance(db, orderId, { from: 'STOCK_RESERVED', to: 'BENEFITS_HELD' }))) return;
    await holdCoupons(db, { orderId, userId, userCouponIds });
    await spendPoints(db, { orderId, userId, points });
  });
}
