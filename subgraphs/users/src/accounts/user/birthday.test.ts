import { expect, test } from 'vitest';
import { isBirthday } from './birthday.ts';

const NOW = Date.parse('2026-11-30T20:00:00Z');

test.each(['2001-12-31', '1906-12-01', '2024-02-29', '2026-12-01'])('%s is a birthday', (day) => {
  // In the shop's time it is December 1 already.
  expect(isBirthday(day, NOW)).toBe(true);
});

test.each([
  '2026-12-02',
  '2023-02-29',
  '2001-13-01',
  '2001-1-1',
  '1899-12-31',
  '2001-12-31T00:00',
  '',
  'x'.repeat(1e6),
])('%.20s is none', (day) => {
  expect(isBirthday(day, NOW)).toBe(false);
});
