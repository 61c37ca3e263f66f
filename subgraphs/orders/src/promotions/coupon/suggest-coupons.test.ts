import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Basket,
  CouponKind,
  type CouponTerms,
  FIRST_POINTS_RULES,
  type Goods,
  PromotionScope,
  priceBasket,
} from '../../pricing/index.ts';
import { suggestCoupons } from './suggest-coupons.ts';

const goods: Goods = {
  ...{ productId: 'pen', sellerId: 'shop', categoryIds: ['office'] },
  ...{ unitPriceMinor: 4000, quantity: 2, weightGrams: 0 },
};
const basket: Basket = {
  ...{ goods: [goods], spendDiscounts: [], coupons: [], freight: [] },
  ...{ points: 0, pointsRules: FIRST_POINTS_RULES },
};
const coupon = (id: string, changes: Partial<CouponTerms> = {}): CouponTerms => ({
  ...{ couponId: id, userCouponId: id, nameZh: null, nameEn: id, scope: PromotionScope.EVERYTHING, scopeIds: [] },
  ...{ kind: CouponKind.FIXED, amountMinor: 500, percent: 0, capMinor: null, minSpendMinor: 0, stackable: true },
  ...changes,
});

test('stackable coupons are preferred to a single one, unless that takes off more', () => {
  const freight = coupon('freight', { kind: CouponKind.FREE_SHIPPING });
  const alone = coupon('alone', { amountMinor: 1000, stackable: false });
  expect(suggestCoupons(basket, [alone, coupon('five'), freight])).toEqual(['freight', 'five']);
  expect(suggestCoupons(basket, [{ ...alone, amountMinor: 1200 }, coupon('five'), freight])).toEqual(['alone']);
});

test('coupons without a discount are not suggested', () => {
  expect(suggestCoupons(basket, [coupon('dear', { minSpendMinor: 10_000 })])).toEqual([]);
  expect(suggestCoupons(basket, [])).toEqual([]);
});

test('all suggested coupons apply together, and no single coupon is better', () => {
  const any = fc.record({
    ...{ amountMinor: fc.integer({ min: 1, max: 5000 }), percent: fc.integer({ min: 1, max: 50 }) },
    ...{ minSpendMinor: fc.integer({ min: 0, max: 9000 }), stackable: fc.boolean() },
    kind: fc.constantFrom(...Object.values(CouponKind)),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (wanted) => {
      const coupons = wanted.map((changes, index) => coupon(`c${String(index).padStart(2, '0')}`, changes));
      const suggested = new Set(suggestCoupons(basket, coupons));
      const best = priceBasket({
        ...basket,
        coupons: coupons.filter(({ userCouponId }) => suggested.has(userCouponId)),
      });
      expect(best.rejections).toEqual([]);
      for (const single of coupons) {
        expect(priceBasket({ ...basket, coupons: [single] }).totals.totalMinor).toBeGreaterThanOrEqual(
          best.totals.totalMinor,
        );
      }
    }),
  );
});
