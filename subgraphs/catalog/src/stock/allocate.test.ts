import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, mergeWanted } from './allocate.ts';

const level = (warehouseId: string, onHand: number, reserved = 0) => ({ skuId: 's', warehouseId, onHand, reserved });

test('a warehouse that has enough gives everything', () => {
  const { units } = allocate([{ skuId: 's', quantity: 5 }], [level('a', 4), level('b', 9, 2), level('c', 6)]);
  expect(units).toEqual([{ skuId: 's', warehouseId: 'b', quantity: 5 }]);
});

test('when none has enough, the fullest give first', () => {
  const { units } = allocate([{ skuId: 's', quantity: 9 }], [level('a', 3), level('b', 5), level('c', 4)]);
  expect(units).toEqual([
    { skuId: 's', warehouseId: 'b', quantity: 5 },
    { skuId: 's', warehouseId: 'c', quantity: 4 },
  ]);
});

const far = (distance: number, warehouseId: string, skuId: string, onHand: number) => ({
  ...{ skuId, warehouseId, onHand, reserved: 0, distance },
});
const order = [
  { skuId: 'x', quantity: 2 },
  { skuId: 'y', quantity: 1 },
];

test('the nearest warehouse that has the whole order gives all of it', () => {
  const levels = [
    far(1, 'a', 'x', 9),
    far(5, 'b', 'x', 2),
    far(5, 'b', 'y', 1),
    far(9, 'c', 'x', 99),
    far(9, 'c', 'y', 9),
  ];
  expect(allocate(order, levels).units).toEqual(order.map((line) => ({ ...line, warehouseId: 'b' })));
});

test('when none has the whole order, lines stay whole, the nearest first', () => {
  const levels = [far(Number.POSITIVE_INFINITY, 'a', 'x', 9), far(5, 'b', 'x', 2), far(9, 'c', 'y', 9)];
  expect(allocate(order, levels).units).toEqual([
    { skuId: 'x', warehouseId: 'b', quantity: 2 },
    { skuId: 'y', warehouseId: 'c', quantity: 1 },
  ]);
});

test('a line is not split where that is not allowed: then it is short by what one warehouse has', () => {
  const levels = [far(1, 'a', 'x', 1), far(2, 'b', 'x', 3)];
  const lines = [{ skuId: 'x', quantity: 4 }];
  expect(allocate(lines, levels).shortages).toEqual([]);
  expect(allocate(lines, levels, { splitLines: false })).toEqual({
    units: [],
    shortages: [{ skuId: 'x', wanted: 4, available: 3 }],
  });
});

test('a shortage names what there is', () => {
  expect(allocate([{ skuId: 's', quantity: 9 }], [level('a', 3, 1), level('b', 5)])).toEqual({
    units: [],
    shortages: [{ skuId: 's', wanted: 9, available: 7 }],
  });
});

const levels = fc.uniqueArray(
  fc
    .record({ skuId: fc.constantFrom('x', 'y', 'z'), warehouseId: fc.constantFrom('a', 'b', 'c'), onHand: fc.nat(30) })
    .chain((of) => fc.nat(of.onHand).map((reserved) => ({ ...of, reserved }))),
  { selector: ({ skuId, warehouseId }) => skuId + warehouseId },
);
const wanted = fc.uniqueArray(
  fc.record({ skuId: fc.constantFrom('x', 'y', 'z'), quantity: fc.integer({ min: 1, max: 50 }) }),
  { selector: ({ skuId }) => skuId },
);

test('every line gets exactly its quantity, or is short', () => {
  fc.assert(
    fc.property(wanted, levels, (lines, stock) => {
      const { units, shortages } = allocate(lines, stock);
      for (const { skuId, quantity } of lines) {
        const got = units.filter((unit) => unit.skuId === skuId).reduce((total, unit) => total + unit.quantity, 0);
        const there = stock.filter((of) => of.skuId === skuId).reduce((all, of) => all + of.onHand - of.reserved, 0);
        expect(got).toBe(there >= quantity ? quantity : 0);
        expect(shortages.some((short) => short.skuId === skuId)).toBe(there < quantity);
      }
      for (const unit of units) {
        const from = stock.find((of) => of.skuId === unit.skuId && of.warehouseId === unit.warehouseId);
        expect(unit.quantity).toBeLessThanOrEqual((from?.onHand ?? 0) - (from?.reserved ?? 0));
      }
    }),
  );
});

test('merging keeps the sums and orders by SKU', () => {
  const lines = [
    { skuId: 'b', quantity: 1 },
    { skuId: 'a', quantity: 2 },
    { skuId: 'b', quantity: 3 },
  ];
  expect(mergeWanted(lines)).toEqual([
    { skuId: 'a', quantity: 2 },
    { skuId: 'b', quantity: 4 },
  ]);
});
