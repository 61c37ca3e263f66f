import { expect, test } from 'vitest';
import { checkoutDifferences } from './checkout-differences.ts';
import { wantedLines } from './checkout-lines.ts';

const line = (id: string, amount = '129.00', available = 9) => ({
  quantity: 2,
  available,
  unitPrice: { amount, currency: 'CNY' },
  sku: { id, product: { name: id } },
});

test('without a SKU the cart is checked out', () => {
  expect(wantedLines({})).toBeUndefined();
  expect(wantedLines({ quantity: '2' })).toBeUndefined();
});

test.each([
  ['3', 3],
  ['0', 1],
  ['1.5', 1],
  ['many', 1],
  [undefined, 1],
])('buys %s as %i', (quantity, units) => {
  expect(wantedLines({ sku: 'a', quantity })).toEqual([{ skuId: 'a', quantity: units }]);
});

test('tells a new price, stock that no longer suffices, and a line that is gone', () => {
  expect(checkoutDifferences([line('a'), line('b'), line('c')], [line('a', '139.00', 1), line('b')])).toEqual([
    { name: 'a', kind: 'price', before: line('a').unitPrice, now: line('a', '139.00').unitPrice },
    { name: 'a', kind: 'stock', available: 1 },
    { name: 'c', kind: 'gone' },
  ]);
});

test('has nothing to tell when nothing changed', () => {
  expect(checkoutDifferences([line('a')], [line('a')])).toEqual([]);
});
