import { price } from '@minijd/subgraph';
import { obstacleText } from '../coupon/coupon.refusals.ts';
import { userCouponById } from '../coupon/coupon.rows.ts';
import type { CouponTerms } from '../coupon/coupon-terms.ts';
import type { OrdersContext } from '../orders-context.ts';
import { type Basket, priceBasket } from '../pricing/price-basket.ts';
import type { CouponOption } from './checkout-preview.type.ts';

/** What each of the coupons alone would do for a basket, the most helpful first. */
export async function couponOptions(
  context: OrdersContext,
  basket: Basket,
  coupons: readonly CouponTerms[],
): Promise<CouponOption[]> {
  const options = coupons.map(async (coupon): Promise<CouponOption & { savingMinor: number }> => {
    const { totals, rejections } = priceBasket({ ...basket, coupons: [coupon], points: 0 });
    const [rejection] = rejections;
    const savingMinor = totals.couponMinor + totals.freightDiscountMinor;
    return {
      savingMinor,
      userCoupon: (await context.load(userCouponById, coupon.userCouponId))!,
      saving: rejection ? undefined : price(savingMinor),
      obstacle: rejection && obstacleText(coupon, rejection.obstacle)[context.viewer.locale],
    };
  });
  return (await Promise.all(options)).sort((a, b) => b.savingMinor - a.savingMinor);
}
