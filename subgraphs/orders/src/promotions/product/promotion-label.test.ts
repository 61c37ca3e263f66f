import { expect, test } from 'vitest';
import { CouponKind, PromotionScope } from '../../pricing/index.ts';
import { labelsOf } from './promotion-label.ts';

const rule = {
  ...{ id: 'r', nameZh: '满减', nameEn: 'Off', scope: PromotionScope.EVERYTHING, scopeIds: [], repeats: false },
  tiers: [
    { fromMinor: 80_000, offMinor: 12_000 },
    { fromMinor: 30_050, offMinor: 4_000 },
  ],
};
const coupon = { kind: CouponKind.FIXED, amountMinor: 1_500, percent: 0, newCustomersOnly: false };

test('labels say the lowest tier and the first coupon for everybody, in both languages', () => {
  const texts = (coupons: (typeof coupon)[], rules = [rule]) =>
    (['zh-CN', 'en'] as const).map((locale) =>
      labelsOf({ spendDiscounts: rules, coupons }, locale).map(({ text }) => text),
    );
  expect(texts([{ ...coupon, newCustomersOnly: true }, coupon])).toEqual([
    ['满300.50减40', '券¥15'],
    ['¥40 off ¥300.50', '¥15 coupon'],
  ]);
  expect(texts([{ ...coupon, kind: CouponKind.PERCENTAGE, percent: 8 }], [{ ...rule, repeats: true }])).toEqual([
    ['每满300.50减40', '9.2折券'],
    ['¥40 off per ¥300.50', '8% coupon'],
  ]);
  expect(texts([{ ...coupon, kind: CouponKind.FREE_SHIPPING }], [])).toEqual([['运费券'], ['Delivery coupon']]);
  expect(texts([], [])).toEqual([[], []]);
});
