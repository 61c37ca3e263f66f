import { expect, test } from 'vitest';
import { chosenFrom, unitsLeft } from './restock-units.ts';

const units = [
  { skuId: 'a', warehouseId: 'bj', quantity: 2 },
  { skuId: 'a', warehouseId: 'sh', quantity: 3 },
  { skuId: 'b', warehouseId: 'bj', quantity: 1 },
];

test('units come back to where they came from, and never twice', () => {
  const first = chosenFrom(units, [{ skuId: 'a', quantity: 3 }]);
  expect(first).toEqual([
    { skuId: 'a', warehouseId: 'bj', quantity: 2 },
    { skuId: 'a', warehouseId: 'sh', quantity: 1 },
  ]);
  const left = unitsLeft(units, first);
  expect(left).toEqual([{ skuId: 'a', warehouseId: 'sh', quantity: 2 }, units[2]]);
  expect(() => chosenFrom(left, [{ skuId: 'a', quantity: 3 }])).toThrow('1 more units of a come back than were sold');
  expect(unitsLeft(left, left)).toEqual([]);
});
