import { present } from '../../kernel/index.ts';
import { type Basket, type CouponTerms, priceBasket } from '../../pricing/index.ts';
import { MAX_COUPONS } from './coupon.refusals.ts';

/** Only the best few stackable coupons are tried in every combination: 64 prices at most. */
const COMBINED = 6;

/**
 * Ids of the coupons that make a basket cheapest: the best single one, or the best combination of stackable ones. Of
 * equal choices the one with fewer coupons.
 */
export function suggestCoupons(basket: Basket, coupons: readonly CouponTerms[]): string[] {
  const plain = present(totalWith(basket, []), 'total without coupons');
  const single = coupons
    .map((coupon) => ({ coupons: [coupon], total: totalWith(basket, [coupon]) ?? plain }))
    .filter(({ total }) => total < plain)
    .sort((a, b) => a.total - b.total);
  const stackable = single.flatMap(({ coupons: [coupon] }) => (coupon?.stackable ? [coupon] : []));
  const combined = combinations(oneOfEach(stackable).slice(0, COMBINED))
    .filter(({ length }) => length > 1 && length <= MAX_COUPONS)
    .flatMap((chosen) => ({ coupons: chosen, total: totalWith(basket, chosen) ?? plain }));
  const [best] = [...single, ...combined].sort((a, b) => a.total - b.total || a.coupons.length - b.coupons.length);
  return (best?.coupons ?? []).map(({ userCouponId }) => userCouponId);
}

/** Undefined when one of them is not applied. */
function totalWith(basket: Basket, coupons: readonly CouponTerms[]): number | undefined {
  const { totals, rejections } = priceBasket({ ...basket, coupons, points: 0 });
  return rejections.length > 0 ? undefined : totals.totalMinor;
}

function oneOfEach(coupons: readonly CouponTerms[]): CouponTerms[] {
  return coupons.filter((coupon, index) => coupons.findIndex(({ couponId }) => couponId === coupon.couponId) === index);
}

function combinations(coupons: readonly CouponTerms[]): CouponTerms[][] {
  const all: CouponTerms[][] = [[]];
  for (const coupon of coupons) all.push(...all.map((some) => [...some, coupon]));
  return all;
}
