import { expect, test } from 'vitest';
import { median, rankSumZ } from './rank-sum.ts';

const noise = Array.from({ length: 500 }, (_, index) => ((index * 7919) % 1000) / 100);

test('samples that differ in their order alone do not differ', () => {
  expect(Math.abs(rankSumZ(noise.slice(0, 250), noise.slice(250)))).toBeLessThan(3);
});

test('a shift of a tenth of the spread shows, an outlier does not', () => {
  const later = noise.map((value) => value + 1);
  expect(rankSumZ(noise, later)).toBeGreaterThan(4);
  expect(rankSumZ(later, noise)).toBeLessThan(-4);
  expect(Math.abs(rankSumZ(noise, [...noise.slice(1), 1e9]))).toBeLessThan(1);
});

test('the median is in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
