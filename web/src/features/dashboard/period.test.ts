import { expect, test } from 'vitest';
import { lastDays, lengthOf, periodIn, shopToday } from './period.ts';

const read = (query: string) => periodIn(new URLSearchParams(query), '2026-11-30');

test('an address says which days, or the last thirty', () => {
  expect(read('')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(read('days=7')).toEqual({ from: '2026-11-24', to: '2026-11-30' });
  expect(read('from=2026-10-01&to=2026-10-31')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
});

test('days to come, the wrong way round, too many or no days at all are not asked for', () => {
  const usual = lastDays(30, '2026-11-30');
  expect(read('from=2026-11-20&to=2027-01-01')).toEqual({ from: '2026-11-20', to: '2026-11-30' });
  for (const query of ['from=2026-11-20&to=2026-11-01', 'from=2020-01-01&to=2026-11-01', 'from=x&to=y', 'days=-1']) {
    expect(read(query)).toEqual(usual);
  }
  expect(lengthOf(usual)).toBe(30);
});

test('the day changes at midnight in Shanghai', () => {
  expect(shopToday(new Date('2026-11-29T15:59:59.999Z'))).toBe('2026-11-29');
  expect(shopToday(new Date('2026-11-29T16:00:00Z'))).toBe('2026-11-30');
});
