import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRICE_EDGES } from '../engine/search-query.ts';
import { priceBands } from './price-bands.ts';

test('ranges without products are left out', () => {
  expect(
    priceBands(
      new Map([
        [0, 0],
        [2, 3],
        [9, 1],
      ]),
    ),
  ).toEqual([
    { fromMinor: 10_000, toMinor: 19_999, count: 3 },
    { fromMinor: 2_000_000, count: 1 },
  ]);
});

test('at most six bands, in order, that lose no product', () => {
  const counts = fc.array(fc.nat(100), { minLength: PRICE_EDGES.length, maxLength: PRICE_EDGES.length });
  fc.assert(
    fc.property(counts, (list) => {
      const bands = priceBands(new Map(list.map((count, index) => [index, count])));
      expect(bands.length).toBeLessThanOrEqual(6);
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(list.reduce((sum, count) => sum + count, 0));
      bands.slice(1).forEach((band, index) => {
        expect(band.fromMinor).toBeGreaterThan(bands[index]?.toMinor ?? Number.POSITIVE_INFINITY);
      });
    }),
  );
});
