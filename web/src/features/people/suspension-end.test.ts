import { expect, test } from 'vitest';
import { suspensionEnd } from './suspension-end.ts';

const NOW = Date.parse('2026-11-30T18:00:00Z');

test.each([
  ['OPEN', '', null],
  ['DAYS_7', '', '2026-12-07T18:00:00.000Z'],
  // It is the first of December in the shop.
  ['DAY', '2026-12-01', '2026-12-01T16:00:00.000Z'],
  ['DAY', '2026-11-30', null],
  ['DAY', '', null],
  ['DAY', '2026-13-01', null],
] as const)('%s %s ends at %s', (length, day, end) => {
  expect(suspensionEnd(length, day, NOW)).toBe(end);
});
