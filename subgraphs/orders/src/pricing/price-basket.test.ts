import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CouponKind } from './coupon/coupon-kind.ts';
import type { CouponTerms } from './coupon/coupon-terms.ts';
import { FreightMeasure } from './freight/freight-measure.ts';
import type { Goods } from './goods.ts';
import { FIRST_POINTS_RULES } from './points-rules.ts';
import { type Basket, priceBasket } from './price-basket.ts';
import { PromotionScope } from './promotion-scope.ts';
import type { SpendDiscountTerms } from './spend-discount/apply-spend-discounts.ts';
import { goodsPayableMinor, isExact, payableMinor, totalsOf } from './totals.ts';

const place = fc.constantFrom('a', 'b', 'c');
const goods: fc.Arbitrary<Goods> = fc.record({
  productId: place,
  sellerId: place,
  categoryIds: fc.uniqueArray(place, { maxLength: 3 }),
  unitPriceMinor: fc.integer({ min: 1, max: 10_000_000 }),
  quantity: fc.integer({ min: 1, max: 999 }),
  weightGrams: fc.integer({ min: 0, max: 50_000 }),
});
const scoped = {
  scope: fc.constantFrom(...Object.values(PromotionScope)),
  scopeIds: fc.uniqueArray(place, { maxLength: 3 }),
};
const named = { nameZh: fc.constant('满减'), nameEn: fc.constant(null) };
const tier = fc
  .tuple(fc.integer({ min: 2, max: 1_000_000 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([a, b]) => ({ fromMinor: Math.max(a, b) + 1, offMinor: Math.min(a, b) }));
const reduction: fc.Arbitrary<SpendDiscountTerms> = fc.record({
  ...{ id: fc.uuid(), ...named, ...scoped },
  ...{ tiers: fc.array(tier, { minLength: 1, maxLength: 3 }), repeats: fc.boolean() },
});
const coupon: fc.Arbitrary<CouponTerms> = fc.record({
  ...{ couponId: fc.uuid(), userCouponId: fc.uuid(), ...named, ...scoped },
  kind: fc.constantFrom(...Object.values(CouponKind)),
  amountMinor: fc.integer({ min: 1, max: 1_000_000 }),
  percent: fc.integer({ min: 1, max: 99 }),
  capMinor: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  minSpendMinor: fc.integer({ min: 0, max: 1_000_000 }),
  stackable: fc.boolean(),
});
const zone = {
  ...{ firstUnits: fc.integer({ min: 1, max: 5000 }), firstMinor: fc.integer({ min: 0, max: 10_000 }) },
  ...{ stepUnits: fc.integer({ min: 1, max: 5000 }), stepMinor: fc.integer({ min: 0, max: 1000 }) },
  freeFromMinor: fc.option(fc.integer({ min: 0, max: 100_000 })),
};
const template = fc.record({
  sellerId: fc.option(place),
  measure: fc.constantFrom(...Object.values(FreightMeasure)),
  zones: fc.array(fc.record({ provinces: fc.constantFrom([], ['北京市']), ...zone }), { maxLength: 2 }),
});
const basket: fc.Arbitrary<Basket> = fc.record({
  goods: fc.array(goods, { maxLength: 12 }),
  spendDiscounts: fc.array(reduction, { maxLength: 4 }),
  coupons: fc.array(coupon, { maxLength: 5 }),
  points: fc.integer({ min: 0, max: 10_000_000 }),
  pointsRules: fc.record({
    version: fc.constant(1),
    pointsPerYuan: fc.integer({ min: 0, max: 100 }),
    worthMinor: fc.integer({ min: 1, max: 100 }),
    mostPercent: fc.integer({ min: 0, max: 90 }),
  }),
  freight: fc.array(template, { maxLength: 3 }),
  province: fc.constantFrom(undefined, '北京市', '西藏自治区'),
});

test('the parts add up on every line, for every seller, and in the whole order', () => {
  fc.assert(
    fc.property(basket, (wanted) => {
      const { parts, totals, discounts } = priceBasket(wanted);
      expect(parts.reduce((sum, line) => sum + payableMinor(line), 0)).toBe(totals.totalMinor);
      expect(discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totals.discountMinor);
      const bySeller = [...Map.groupBy(parts.keys(), (line) => wanted.goods[line]!.sellerId).values()];
      const ofSellers = bySeller.map((lines) => totalsOf(lines.map((line) => parts[line]!)));
      for (const sum of Object.keys(totals) as (keyof typeof totals)[]) {
        expect(ofSellers.reduce((all, seller) => all + seller[sum], 0)).toBe(totals[sum]);
      }
    }),
  );
});

test('no part is negative, and goods never become free altogether', () => {
  fc.assert(
    fc.property(basket, (wanted) => {
      const { parts, totals } = priceBasket(wanted);
      for (const line of parts) {
        expect(Math.min(...Object.values(line), goodsPayableMinor(line))).toBeGreaterThanOrEqual(0);
        expect(line.freightDiscountMinor).toBeLessThanOrEqual(line.freightMinor);
      }
      if (parts.length > 0) expect(totals.totalMinor).toBeGreaterThan(0);
    }),
  );
});

test('the order in which coupons and rules are named does not matter', () => {
  fc.assert(
    fc.property(basket, (wanted) => {
      const turned = { coupons: wanted.coupons.toReversed(), spendDiscounts: wanted.spendDiscounts.toReversed() };
      expect(priceBasket({ ...wanted, ...turned })).toEqual(priceBasket(wanted));
    }),
  );
});

test('at most the share that the rules allow is paid by points', () => {
  fc.assert(
    fc.property(basket, (wanted) => {
      const { totals, mostPoints } = priceBasket(wanted);
      const { worthMinor, mostPercent } = wanted.pointsRules;
      expect(totals.pointsMinor).toBe(Math.min(wanted.points, mostPoints) * worthMinor);
      const before = totals.itemsTotalMinor - totals.reductionMinor - totals.couponMinor;
      expect(totals.pointsMinor * 100).toBeLessThanOrEqual(before * mostPercent);
    }),
  );
});

const pen: Goods = {
  ...{ productId: 'pen', sellerId: 'shop', categoryIds: ['office'] },
  ...{ unitPriceMinor: 5000, quantity: 2, weightGrams: 700 },
};
const lamp = { ...pen, productId: 'lamp', categoryIds: ['home'], quantity: 1 };
const everything = { scope: PromotionScope.EVERYTHING, scopeIds: [] };
const tenOff: CouponTerms = {
  ...{ couponId: 'ten', userCouponId: 'ten-1', nameZh: null, nameEn: 'Ten off', ...everything },
  ...{ kind: CouponKind.FIXED, amountMinor: 1000, percent: 0, capMinor: null, minSpendMinor: 0, stackable: true },
};
const plain: Basket = {
  ...{ goods: [pen, lamp], spendDiscounts: [], coupons: [], freight: [] },
  ...{ points: 0, pointsRules: FIRST_POINTS_RULES },
};
const totals = (changes: Partial<Basket>) => priceBasket({ ...plain, ...changes }).totals;

test('without templates freight is six yuan below ninety-nine per seller; nothing to carry costs nothing', () => {
  expect(totals({ goods: [{ ...pen, unitPriceMinor: 9899, quantity: 1 }] }).totalMinor).toBe(9899 + 600);
  expect(totals({ goods: [{ ...pen, unitPriceMinor: 3300, quantity: 3 }] }).totalMinor).toBe(9900);
  expect(totals({ goods: [lamp, { ...lamp, sellerId: 'other' }] }).freightMinor).toBe(1200);
  expect(totals({ goods: [] }).totalMinor).toBe(0);
});

test('freight depends on region and started steps of weight', () => {
  const zone = {
    provinces: [],
    firstUnits: 1000,
    firstMinor: 600,
    stepUnits: 500,
    stepMinor: 100,
    freeFromMinor: null,
  };
  const freight = [
    {
      sellerId: null,
      measure: FreightMeasure.WEIGHT,
      zones: [zone, { ...zone, provinces: ['西藏'], firstMinor: 2000, stepMinor: 900 }],
    },
  ];
  // 2,100 g: three started steps.
  expect(totals({ freight, province: '北京市' }).freightMinor).toBe(900);
  expect(totals({ freight, province: '西藏自治区' }).freightMinor).toBe(4700);
  expect(totals({ freight }).freightMinor).toBe(900);
});

test('freight by pieces counts units, whatever they weigh', () => {
  const zone = {
    provinces: [],
    firstUnits: 1,
    firstMinor: 500,
    stepUnits: 2,
    stepMinor: 300,
    freeFromMinor: 1_000_000,
  };
  const freight = [{ sellerId: null, measure: FreightMeasure.PIECES, zones: [zone] }];
  // Three pieces: one, and one started step of two.
  expect(totals({ freight }).freightMinor).toBe(800);
  expect(totals({ freight, goods: [{ ...lamp, weightGrams: 90_000 }] }).freightMinor).toBe(500);
});

test('spend discounts come first, then coupons on the rest, then points', () => {
  const rule = {
    id: 'r',
    nameZh: null,
    nameEn: null,
    ...everything,
    tiers: [{ fromMinor: 10000, offMinor: 2000 }],
    repeats: false,
  };
  const percent = { ...tenOff, kind: CouponKind.PERCENTAGE, percent: 10, capMinor: 500 };
  expect(totals({ spendDiscounts: [rule], coupons: [percent], points: 100 })).toMatchObject({
    ...{ itemsTotalMinor: 15000, reductionMinor: 2000, couponMinor: 500, pointsMinor: 100, totalMinor: 12400 },
  });
});

test('a coupon applies only to its goods, from its minimum on, and alone unless it is stackable', () => {
  const forHome = { ...tenOff, scope: PromotionScope.CATEGORY, scopeIds: ['home'] };
  const { parts } = priceBasket({ ...plain, coupons: [forHome] });
  expect(parts.map(({ couponMinor }) => couponMinor)).toEqual([0, 1000]);
  const obstacles = (...coupons: CouponTerms[]) =>
    priceBasket({ ...plain, coupons }).rejections.map(({ obstacle }) => obstacle);
  expect(obstacles({ ...forHome, minSpendMinor: 5100 })).toEqual([{ reason: 'BELOW_MINIMUM', shortMinor: 100 }]);
  expect(obstacles({ ...forHome, scopeIds: ['garden'] })).toEqual([{ reason: 'OUT_OF_SCOPE' }]);
  expect(obstacles(tenOff, { ...tenOff, couponId: 'b', userCouponId: 'b', stackable: false })).toEqual([
    { reason: 'NOT_STACKABLE' },
  ]);
  expect(obstacles(tenOff, { ...tenOff, userCouponId: 'ten-2' })).toEqual([{ reason: 'NOT_STACKABLE' }]);
});

test('a repeating spend discount applies once per multiple of its amount', () => {
  const rule = {
    id: 'r',
    nameZh: null,
    nameEn: null,
    ...everything,
    tiers: [{ fromMinor: 5000, offMinor: 800 }],
    repeats: true,
  };
  expect(totals({ spendDiscounts: [rule] }).reductionMinor).toBe(2400);
});

test('totals too large to be exact are detected', () => {
  expect(isExact(99_900_000_000)).toBe(true);
  expect(isExact(Number.MAX_SAFE_INTEGER * 999)).toBe(false);
});
