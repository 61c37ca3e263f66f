import { expect, test } from 'vitest';
import { decimalOf, fenOf, newTotal } from './new-price.ts';

test('prices are read exactly, and nothing else is a price', () => {
  expect(['12', '12.5', ' 0.07 ', '8.10'].map(fenOf)).toEqual([1200, 1250, 7, 810]);
  for (const wrong of ['', '-1', '1.234', '1,5', '1e3', '¥5', '１２'])
    expect([wrong, fenOf(wrong)]).toEqual([wrong, undefined]);
  expect([decimalOf(7), decimalOf(1250), decimalOf(0)]).toEqual(['0.07', '12.50', '0.00']);
});

test('the new total keeps the discounts', () => {
  const order = {
    lines: [
      { id: 'a', quantity: 2, unitPrice: { amount: '30.00' } },
      { id: 'b', quantity: 1, unitPrice: { amount: '5.00' } },
    ],
    discount: { amount: '10.00' },
  };
  expect(newTotal(order, { prices: {}, freight: '6.00' })).toBe(6100);
  expect(newTotal(order, { prices: { a: '25.5' }, freight: '0' })).toBe(4600);
  expect(newTotal(order, { prices: { a: 'x' }, freight: '0' })).toBeUndefined();
});
