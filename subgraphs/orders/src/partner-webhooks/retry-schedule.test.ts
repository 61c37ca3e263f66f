import { expect, test } from 'vitest';
import { nextAttempt, pauseUntil } from './retry-schedule.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

test('an attempt that fails is repeated with growing pauses for a day, the last time at its end', () => {
  const giveUpAt = new Date(DAY_MS);
  const attempts = [0];
  for (;;) {
    const next = nextAttempt(attempts.length, giveUpAt, { now: attempts.at(-1)! });
    if (!next) break;
    attempts.push(next.getTime());
  }
  const pauses = attempts.slice(1).map((at, index) => at - attempts[index]!);

  expect(attempts.at(-1)).toBe(DAY_MS);
  expect(pauses[0]).toBe(5000);
  expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).toSorted((one, other) => one - other));
  expect(Math.max(...pauses)).toBeLessThanOrEqual(4 * HOUR_MS);
  expect(attempts.length).toBeLessThan(20);
});

test('a failing webhook is paused, ten minutes at most', () => {
  const rests = Array.from({ length: 30 }, (_, index) => pauseUntil(index, { now: 0 })?.getTime());
  expect(rests.slice(0, 5)).toEqual(Array(5).fill(undefined));
  expect(rests[5]).toBe(5000);
  expect(rests[29]).toBe(600_000);
});
