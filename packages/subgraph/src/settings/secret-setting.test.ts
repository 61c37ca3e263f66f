import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { secret } from './secret-setting.ts';

const judged = (value: string) => secret.safeParse(value).error?.issues[0]?.message ?? 'accepted';

test('random secrets and long phrases are accepted', () => {
  for (let round = 0; round < 1_000; round += 1) {
    expect(judged(randomBytes(16).toString('hex'))).toBe('accepted');
    expect(judged(randomBytes(32).toString('hex'))).toBe('accepted');
    expect(judged(randomBytes(24).toString('base64'))).toBe('accepted');
  }
  expect(judged('seven purple walruses juggle quinces')).toBe('accepted');
});

test.each([
  ['short', 'f5b0a4c93e7d', /32 characters/],
  ['left as it was in an example', 'change-me-0f81c2d7a5b94e36change-me', /placeholder/],
  ['one letter', 'a'.repeat(64), /too regular/],
  ['two letters', 'ab'.repeat(32), /too regular/],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyz0123456789', /too regular/],
  ['digits again and again', '0123456789abcdef'.repeat(4), /too regular/],
  ['a word again and again', 'letmein!'.repeat(5), /too regular/],
  ['long runs', `${'0'.repeat(12)}${'1'.repeat(12)}${'2'.repeat(12)}`, /too regular/],
])('a secret that is %s is refused', (_, value, message) => {
  expect(judged(value)).toMatch(message);
});
