import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PromotedGoods } from '../goods.ts';
import { PromotionScope } from '../promotion-scope.ts';
import { applySpendDiscounts, offFor, type SpendDiscountTerms } from './apply-spend-discounts.ts';
import { spendDiscountProgress } from './spend-discount-progress.ts';

const goods: fc.Arbitrary<PromotedGoods> = fc.record({
  productId: fc.constantFrom('a', 'b'),
  sellerId: fc.constantFrom('a', 'b'),
  categoryIds: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  unitPriceMinor: fc.integer({ min: 1, max: 200 }),
  quantity: fc.integer({ min: 1, max: 9 }),
});
const tier = fc
  .tuple(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 1, max: 299 }))
  .map(([a, b]) => ({ fromMinor: Math.max(a, b) + 1, offMinor: Math.min(a, b) }));
const rule: fc.Arbitrary<SpendDiscountTerms> = fc.record({
  ...{ id: fc.uuid(), nameZh: fc.constant('满减'), nameEn: fc.constant(null) },
  scope: fc.constantFrom(...Object.values(PromotionScope)),
  scopeIds: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
  repeats: fc.boolean(),
});
const cart = fc.array(fc.record({ goods, bought: fc.boolean() }), { maxLength: 8 });

test("a cart shows the checkout's discounts on selected lines, and none on others", () => {
  fc.assert(
    fc.property(cart, fc.array(rule, { maxLength: 4 }), (lines, rules) => {
      const { shares, rules: progress } = spendDiscountProgress(
        lines.map((line) => line.goods),
        (line) => lines[line]!.bought,
        rules,
      );
      const bought = applySpendDiscounts(
        lines.filter((line) => line.bought).map((line) => line.goods),
        rules,
      );
      expect(shares.filter((_, line) => lines[line]!.bought)).toEqual(bought.shares);
      expect(shares.every((share, line) => share === 0 || lines[line]!.bought)).toBe(true);
      expect(progress.reduce((sum, { offMinor }) => sum + offMinor, 0)).toBe(shares.reduce((a, b) => a + b, 0));
    }),
  );
});

test('the missing amount is exactly enough for the next tier', () => {
  const alone = rule.map((terms) => ({ ...terms, scope: PromotionScope.EVERYTHING, scopeIds: [] }));
  fc.assert(
    fc.property(goods, alone, (first, terms) => {
      const { rules } = spendDiscountProgress([first], () => true, [terms]);
      const { amountMinor, offMinor, next } = rules[0]!;
      if (!next) return;
      const missing = { ...first, unitPriceMinor: next.fromMinor - amountMinor, quantity: 1 };
      const reached = spendDiscountProgress([first, missing], () => true, [terms]).rules[0]!;
      expect(reached.offMinor).toBe(next.offMinor);
      for (let amount = amountMinor; amount < next.fromMinor; amount += 1) {
        expect(offFor(terms, amount)).toBeLessThanOrEqual(offMinor);
      }
    }),
  );
});
