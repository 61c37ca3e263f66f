import { expect, test } from 'vitest';
import { databaseWaits } from './database-settings.ts';

test('by default a minute for a lock, five for a statement', () => {
  expect(databaseWaits({})).toEqual({ lockMs: 60_000, statementMs: 300_000 });
  expect(databaseWaits({ LOCK_TIMEOUT_MS: '0' }).lockMs).toBe(0);
  expect(() => databaseWaits({ LOCK_TIMEOUT_MS: 'long' })).toThrow(/LOCK_TIMEOUT_MS: must be a number/);
});
