import { expect, test } from 'vitest';
import { timeLeft } from './countdown.ts';

const now = Date.parse('2026-11-03T08:00:00Z');

test.each([
  ['2026-11-03T08:15:00Z', '15:00'],
  ['2026-11-03T08:00:09.900Z', '00:09'],
  ['2026-11-03T09:01:05Z', '1:01:05'],
  ['2026-11-03T08:00:00Z', undefined],
  ['2026-11-03T07:00:00Z', undefined],
  ['not a time', undefined],
])('until %s: %s', (deadline, text) => {
  expect(timeLeft(deadline, now)).toBe(text);
});
