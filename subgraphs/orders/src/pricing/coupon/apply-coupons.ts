import { prorate } from '@minijd/money';
import { at } from '../../kernel/index.ts';
import type { AppliedDiscount } from '../applied-discount.ts';
import { type Goods, sumOf } from '../goods.ts';
import { CouponKind } from './coupon-kind.ts';
import { type CouponObstacle, type CouponTerms, inOrder, linesFor, sharesOf } from './coupon-terms.ts';

export interface CouponRejection {
  coupon: CouponTerms;
  obstacle: CouponObstacle;
}

export interface Applied {
  /** Taken off each line. */
  shares: number[];
  /** Taken off the freight of each line. */
  freightShares: number[];
  /** Of both, what the seller of the line pays. */
  sellerShares: number[];
  discounts: AppliedDiscount[];
  rejections: CouponRejection[];
}

interface Basket {
  goods: readonly Goods[];
  /** What remains to be paid of each line. */
  left: readonly number[];
  /** Each line's share of the freight. */
  freight: readonly number[];
}

/**
 * Applies coupons one after the other. One that cannot be applied is rejected, and the others are applied without it.
 */
export function applyCoupons(basket: Basket, coupons: readonly CouponTerms[]): Applied {
  const { goods, left, freight } = basket;
  const applied: Applied = {
    shares: left.map(() => 0),
    freightShares: left.map(() => 0),
    sellerShares: left.map(() => 0),
    discounts: [],
    rejections: [],
  };
  const used: CouponTerms[] = [];
  for (const coupon of inOrder(coupons)) {
    const remaining = left.map((amount, line) => amount - at(applied.shares, line));
    const found = isAllowedBeside(coupon, used)
      ? linesFor(coupon, goods, remaining)
      : { obstacle: { reason: 'NOT_STACKABLE' as const } };
    if ('obstacle' in found) {
      applied.rejections.push({ coupon, obstacle: found.obstacle });
      continue;
    }
    used.push(coupon);
    const isForFreight = coupon.kind === CouponKind.FREE_SHIPPING;
    const freightLeft = freight.map((amount, line) => amount - at(applied.freightShares, line));
    const parts = isForFreight
      ? freightOff(
          coupon,
          found.lines.map((line) => at(freightLeft, line)),
        )
      : sharesOf(
          coupon,
          found.lines.map((line) => at(remaining, line)),
        );
    const target = isForFreight ? applied.freightShares : applied.shares;
    for (const [place, line] of found.lines.entries()) {
      target[line] = at(target, line) + at(parts, place);
      if (coupon.sellerId != null) applied.sellerShares[line] = at(applied.sellerShares, line) + at(parts, place);
    }
    applied.discounts.push(discountOf(coupon, sumOf(parts)));
  }
  return applied;
}

/** The same coupon is applied once, and one that is not stackable only alone. */
function isAllowedBeside(coupon: CouponTerms, used: readonly CouponTerms[]): boolean {
  return used.every((other) => other.stackable && coupon.stackable && other.couponId !== coupon.couponId);
}

function freightOff({ capMinor }: CouponTerms, freight: readonly number[]): number[] {
  const whole = sumOf(freight);
  return prorate(Math.min(whole, capMinor ?? whole), freight);
}

function discountOf(
  { kind, userCouponId: sourceId, nameZh, nameEn }: CouponTerms,
  amountMinor: number,
): AppliedDiscount {
  return {
    kind: kind === CouponKind.FREE_SHIPPING ? 'FREE_SHIPPING' : 'COUPON',
    sourceId,
    nameZh,
    nameEn,
    amountMinor,
  };
}
