import { expect, test } from 'vitest';
import { biggestDiscounts, discountPercent } from './discount.ts';

const product = (price: string, before: string | null, inStock = true) => ({
  id: `${price} of ${before}`,
  price: { amount: price },
  listPrice: before === null ? null : { amount: before },
  inStock,
});

test('a discount is rounded down, so that it is never overstated', () => {
  expect(discountPercent(product('66.70', '100.00'))).toBe(33);
});

test('no struck price, no discount', () => {
  expect(discountPercent(product('66.70', null))).toBe(0);
});

test('the biggest discounts come first, without what is sold out or not reduced', () => {
  const [small, big] = [product('90', '100'), product('50', '100')];
  const others = [product('10', '100', false), product('100', null)];
  expect(biggestDiscounts([small, ...others, big, small])).toEqual([big, small]);
});
