import { prorate } from '@minijd/money';
import { at } from '../kernel/index.ts';
import { type AppliedDiscount, DiscountKind } from './applied-discount.ts';
import { applyCoupons, type CouponRejection } from './coupon/apply-coupons.ts';
import type { CouponTerms } from './coupon/coupon-terms.ts';
import type { FreightTerms } from './freight/freight-terms.ts';
import { shareFreight } from './freight/share-freight.ts';
import { type Goods, itemMinor, sumOf } from './goods.ts';
import { mostPoints, type PointsRules } from './points-rules.ts';
import { applySpendDiscounts, type SpendDiscountTerms } from './spend-discount/apply-spend-discounts.ts';
import { type LineParts, type Totals, totalsOf } from './totals.ts';

/** Everything that the price of a basket depends on. */
export interface Basket {
  goods: readonly Goods[];
  spendDiscounts: readonly SpendDiscountTerms[];
  coupons: readonly CouponTerms[];
  /** Points the buyer wants to spend. */
  points: number;
  pointsRules: PointsRules;
  freight: readonly FreightTerms[];
  /** The destination, if known. */
  province?: string | undefined;
}

export interface PricedBasket {
  /** In the order of the goods. */
  parts: LineParts[];
  totals: Totals;
  discounts: AppliedDiscount[];
  /** Coupons that are not applied, and why. */
  rejections: CouponRejection[];
  /** The maximum number of points for these goods. */
  mostPoints: number;
}

/**
 * The price of a basket, in fen, line by line: first spend discounts, then coupons, then points, each prorated over its
 * lines, plus freight. Points beyond the maximum are ignored: callers compare.
 */
export function priceBasket(basket: Basket): PricedBasket {
  const { goods, spendDiscounts, coupons, points, pointsRules, freight, province } = basket;
  const items = goods.map(itemMinor);
  const reduced = applySpendDiscounts(goods, spendDiscounts);
  const left = items.map((amount, line) => amount - at(reduced.shares, line));
  const freightShares = shareFreight(goods, freight, province);
  const applied = applyCoupons({ goods, left, freight: freightShares }, coupons);
  const payable = left.map((amount, line) => amount - at(applied.shares, line));
  const most = mostPoints(sumOf(payable), pointsRules);
  const spent = Math.min(points, most);
  const spentMinor = spent * pointsRules.worthMinor;
  const pointShares = goods.length > 0 ? prorate(spentMinor, payable) : [];
  const parts = goods.map((_, line) => ({
    itemMinor: at(items, line),
    reductionMinor: at(reduced.shares, line),
    couponMinor: at(applied.shares, line),
    pointsMinor: at(pointShares, line),
    freightMinor: at(freightShares, line),
    freightDiscountMinor: at(applied.freightShares, line),
    sellerCouponMinor: at(applied.sellerShares, line),
    sellerReductionMinor: at(reduced.sellerShares, line),
  }));
  const byRules = reduced.offers.map(({ rule: { id: sourceId, nameZh, nameEn }, offMinor: amountMinor }) => {
    return { kind: DiscountKind.FULL_REDUCTION, sourceId, nameZh, nameEn, amountMinor };
  });
  const byPoints: AppliedDiscount[] =
    spent > 0 ? [{ kind: 'POINTS', nameZh: '积分', nameEn: 'Points', amountMinor: spentMinor }] : [];
  return {
    parts,
    totals: totalsOf(parts),
    discounts: [...byRules, ...applied.discounts, ...byPoints],
    rejections: applied.rejections,
    mostPoints: most,
  };
}
