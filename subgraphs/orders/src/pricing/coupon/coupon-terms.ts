import { prorate } from '@minijd/money';
import { at } from '../../kernel/index.ts';
import type { PromotionName } from '../applied-discount.ts';
import { type Goods, sumOf } from '../goods.ts';
import { isPromoted, type Promotion } from '../promotion-scope.ts';
import { CouponKind } from './coupon-kind.ts';

/** The terms of a coupon. */
export interface CouponTerms extends Promotion, PromotionName {
  couponId: string;
  /** The buyer's claimed coupon. */
  userCouponId: string;
  kind: CouponKind;
  /** FIXED: the amount off. */
  amountMinor: number;
  /** PERCENTAGE: 10 takes a tenth off. */
  percent: number;
  /** PERCENTAGE and FREE_SHIPPING: the maximum amount. */
  capMinor?: number | null;
  /** The minimum amount of its goods, after earlier discounts. */
  minSpendMinor: number;
  stackable: boolean;
}

/** Why a coupon is not applied. */
export type CouponObstacle =
  | { reason: 'OUT_OF_SCOPE' }
  | { reason: 'NOT_STACKABLE' }
  | { reason: 'BELOW_MINIMUM'; shortMinor: number };

/** The lines a coupon applies to, or why it does not apply. `left` is what remains to be paid of each line. */
export function linesFor(
  terms: CouponTerms,
  goods: readonly Goods[],
  left: readonly number[],
): { lines: number[] } | { obstacle: CouponObstacle } {
  const lines = [...goods.keys()].filter((line) => isPromoted(terms, at(goods, line)));
  const amount = sumOf(lines.map((line) => at(left, line)));
  if (lines.length === 0 || amount === 0) return { obstacle: { reason: 'OUT_OF_SCOPE' } };
  const shortMinor = terms.minSpendMinor - amount;
  return shortMinor > 0 ? { obstacle: { reason: 'BELOW_MINIMUM', shortMinor } } : { lines };
}

/** The discount of a coupon on each of its lines; at least one fen remains to be paid. */
export function sharesOf(terms: CouponTerms, left: readonly number[]): number[] {
  const amount = sumOf(left);
  return prorate(Math.min(offFor(terms, amount), amount - 1), left);
}

function offFor({ kind, amountMinor, percent, capMinor }: CouponTerms, amount: number): number {
  if (kind === CouponKind.FIXED) return amountMinor;
  const share = Number((BigInt(amount) * BigInt(percent)) / 100n);
  return Math.min(share, capMinor ?? share);
}

/**
 * Coupons are applied in this order, whatever order the buyer names them in: with the highest threshold first, most
 * thresholds are reached.
 */
export function inOrder(coupons: readonly CouponTerms[]): CouponTerms[] {
  const kinds = Object.values(CouponKind);
  return coupons.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      b.minSpendMinor - a.minSpendMinor ||
      (a.userCouponId < b.userCouponId ? -1 : 1),
  );
}
