import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseEmail } from './email.ts';

test.each([
  ['  Ann.Lee+shop@Example.COM ', 'ann.lee+shop@example.com'],
  ['ann@例子.中国', 'ann@xn--fsqu00a.xn--fiqs8s'],
  ['ＡＮＮ@example.com', 'ann@example.com'],
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
])('%s is no e-mail address', (given) => {
  expect(normaliseEmail(given)).toBeUndefined();
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (given) => {
      const once = normaliseEmail(given);
      expect(once === undefined ? undefined : normaliseEmail(once)).toBe(once);
    }),
  );
});
