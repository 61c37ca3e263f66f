import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseEmail } from './email.ts';

test.each([
  ['  Ann.Lee+shop@Example.COM ', 'ann.lee+shop@example.com'],
  ['ann@例子.中国', 'ann@xn--fsqu00a.xn--fiqs8s'],
  ['ＡＮＮ@example.com', 'ann@example.com'],
  // Looks like apple.com; shown in punycode.
  ['ann@\u0430\u0440\u0440le.com', 'ann@xn--le-6kc8da.com'],
])('%s is kept as %s', (given, kept) => {
  expect(normaliseEmail(given)).toBe(kept);
});

test.each([
  '',
  'ann',
  '@example.com',
  'ann@',
  'ann@@example.com',
  'a b@example.com',
  'ann@localhost',
  `${'a'.repeat(250)}@example.com`,
  // Cyrillic, and the replacement character.
  '\u0430nn@example.com',
  'a\u200bnn@example.com',
  'ann@exa\u2028mple.com',
  '<b>@example.com',
  'ann@example.com\r\nBcc: bo@example.com',
])('%s is no e-mail address', (given) => {
  expect(normaliseEmail(given)).toBeUndefined();
});

test('a megabyte is no e-mail address', () => {
  expect(normaliseEmail(`${'a'.repeat(1_000_000)}@example.com`)).toBeUndefined();
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (given) => {
      const once = normaliseEmail(given);
      expect(once === undefined ? undefined : normaliseEmail(once)).toBe(once);
    }),
  );
});
