import { expect, test } from 'vitest';
import { applyCartChanges, type CartChange, isPurchasable, selectionOf } from './cart-changes.ts';

const line = (id: string, quantity = 1, available = 9) => ({
  quantity,
  selected: true,
  unitPrice: '1.00',
  sku: { id, available },
});

test('changes apply in the order they were made', () => {
  const changes: CartChange[] = [
    { kind: 'quantity', skuIds: ['a'], quantity: 2 },
    { kind: 'quantity', skuIds: ['a'], quantity: 3 },
    { kind: 'selection', skuIds: ['a', 'b'], selected: false },
    { kind: 'removal', skuIds: ['c'] },
  ];
  const shown = applyCartChanges([line('a'), line('b'), line('c')], changes);
  expect(shown.map(({ sku, quantity, selected }) => [sku.id, quantity, selected])).toEqual([
    ['a', 3, false],
    ['b', 1, false],
  ]);
});

test('taking a change back shows what the gateway holds', () => {
  const lines = [line('a', 5)];
  expect(applyCartChanges(lines, [])).toEqual(lines);
});

test('a line without price or stock is in no selection', () => {
  const delisted = { ...line('b'), unitPrice: null };
  const soldOut = line('c', 2, 0);
  expect([delisted, soldOut].map(isPurchasable)).toEqual([false, false]);
  expect(selectionOf([line('a', 3), delisted, soldOut])).toEqual({ quantity: 3, all: true });
});

test('nothing is all selected in a cart where nothing can be bought', () => {
  expect(selectionOf([line('c', 2, 0)])).toEqual({ quantity: 0, all: false });
});
