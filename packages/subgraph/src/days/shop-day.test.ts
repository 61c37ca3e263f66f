import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, momentsOf, periodBefore } from './period.args.ts';
import { daysBetween, shopDay, spanOf } from './shop-day.ts';

test('a day of the shop begins at midnight in Shanghai, to the millisecond', () => {
  expect(shopDay(new Date('2026-11-29T15:59:59.999Z'))).toBe('2026-11-29');
  expect(shopDay(new Date('2026-11-29T16:00:00.000Z'))).toBe('2026-11-30');
  expect(spanOf('2026-11-30').from.toISOString()).toBe('2026-11-29T16:00:00.000Z');
});

test('every moment lies in the span of its day, and only there', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
      const day = shopDay(at);
      const { from, to } = spanOf(day);
      expect(from <= at && at < to).toBe(true);
      expect(shopDay(to)).not.toBe(day);
    }),
  );
});

test('the period before is as long and ends the day before', () => {
  const month = { from: '2026-11-01', to: '2026-11-30' };
  expect(periodBefore(month)).toEqual({ from: '2026-10-02', to: '2026-10-31' });
  expect(daysOf(periodBefore(month))).toHaveLength(30);
  expect(momentsOf(periodBefore(month)).to).toEqual(momentsOf(month).from);
  expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
});

test('a period that is too long, or ends before it begins, is refused', () => {
  expect(daysOf({ from: '2026-01-01', to: '2027-01-01' })).toHaveLength(366);
  expect(() => daysOf({ from: '2026-01-01', to: '2027-01-02' })).toThrow('1 to 366');
  expect(() => daysOf({ from: '2026-01-02', to: '2026-01-01' })).toThrow('1 to 366');
});
