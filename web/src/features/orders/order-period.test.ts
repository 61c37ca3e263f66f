import { expect, test } from 'vitest';
import { orderPeriod, orderPeriods, startOfYear } from './order-period.ts';

const NOW = Date.parse('2026-11-26T23:30:00Z');

test('a year is one of the shop, which is eight hours ahead', () => {
  expect(orderPeriod('2025', NOW)).toMatchObject({
    placedFrom: '2024-12-31T16:00:00.000Z',
    placedBefore: '2025-12-31T16:00:00.000Z',
  });
});

test('the last months are whole days, so that server and browser ask the same', () => {
  expect(orderPeriod('3m', NOW)?.placedFrom).toBe('2026-08-26T16:00:00.000Z');
  expect(orderPeriod('3m', NOW + 3_600_000)).toEqual(orderPeriod('3m', NOW));
});

test('New Year comes to the shop before it comes to Greenwich', () => {
  expect(startOfYear(Date.parse('2026-12-31T16:00:00Z'))).toBe('2026-12-31T16:00:00.000Z');
  expect(startOfYear(NOW)).toBe('2025-12-31T16:00:00.000Z');
});

test('every year is in one period', () => {
  const [, ...years] = orderPeriods(NOW);
  for (const [index, { placedFrom }] of years.entries()) {
    expect(placedFrom).toBe(years[index + 1]?.placedBefore);
  }
  expect(years.at(-1)?.name).toBe('before-2024');
});

test.each([undefined, '', 'nonsense', '1999', ['2025', '2026']])('%j means all orders', (name) => {
  expect(orderPeriod(name, NOW)).toBeUndefined();
});
