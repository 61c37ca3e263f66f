import { expect, test } from 'vitest';
import { localTime, momentOf } from './local-time.ts';

test('times are those of the shop, wherever the device is', () => {
  expect(localTime('2026-12-11T16:30:00Z')).toBe('2026-12-12T00:30');
  expect(momentOf('2026-12-12T00:30')).toBe('2026-12-11T16:30:00.000Z');
  expect([localTime(null), momentOf(''), momentOf('tomorrow')]).toEqual(['', null, null]);
});
