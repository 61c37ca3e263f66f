import { price } from '@minijd/subgraph';
import { at, present } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { type Basket, type CouponTerms, priceBasket } from '../pricing/index.ts';
import { couponById, isUnclaimed, NOTHING_OFF, obstacleText, userCouponById } from '../promotions/index.ts';
import type { CouponOption } from './checkout-preview.type.ts';

/**
 * The discount of each coupon alone on a basket, highest first. Several claimed copies of a coupon are one option;
 * unclaimed coupons are listed only when they take something off.
 */
export async function couponOptions(
  context: OrdersContext,
  basket: Basket,
  coupons: readonly CouponTerms[],
): Promise<CouponOption[]> {
  const byCoupon = [...Map.groupBy(coupons, ({ couponId }) => couponId).values()];
  const options = byCoupon.map((userCoupons) => optionOf(context, basket, userCoupons));
  const worthNaming = (await Promise.all(options)).filter(({ claimed, savingMinor }) => claimed || savingMinor > 0);
  return worthNaming.toSorted((a, b) => b.savingMinor - a.savingMinor);
}

async function optionOf(
  context: OrdersContext,
  basket: Basket,
  userCoupons: readonly CouponTerms[],
): Promise<CouponOption & { savingMinor: number }> {
  // The claimed copy in the price of the basket represents them all.
  const used = new Set(basket.coupons.map(({ userCouponId }) => userCouponId));
  const coupon = userCoupons.find(({ userCouponId }) => used.has(userCouponId)) ?? at(userCoupons, 0);
  const { totals, rejections } = priceBasket({ ...basket, coupons: [coupon], points: 0 });
  const [rejection] = rejections;
  const savingMinor = rejection ? 0 : totals.couponMinor + totals.freightDiscountMinor;
  const obstacle = rejection ? obstacleText(coupon, rejection.obstacle) : NOTHING_OFF;
  const claimed = !isUnclaimed(coupon);
  return {
    savingMinor,
    claimed,
    id: coupon.userCouponId,
    coupon: present(await context.load(couponById, coupon.couponId), 'coupon'),
    userCoupon: claimed ? await context.load(userCouponById, coupon.userCouponId) : undefined,
    count: userCoupons.length,
    saving: savingMinor > 0 ? price(savingMinor) : undefined,
    obstacle: savingMinor > 0 ? undefined : obstacle[context.viewer.locale],
  };
}
