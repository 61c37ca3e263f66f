import { expect, test } from 'vitest';
import { enrolmentUri, randomSecret, stepOf } from './totp.ts';

/** The secret of RFC 6238, appendix B, with its codes cut to six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i s the code is %s', (seconds, code) => {
  expect(stepOf(SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test('a clock may be a step ahead or behind, and no more', () => {
  const [step, code] = [Math.floor(1_234_567_890 / 30), '005924'];
  const at = (steps: number) => stepOf(SECRET, code, (step + steps) * 30_000);
  expect([at(-2), at(-1), at(0), at(1), at(2)]).toEqual([undefined, step, step, step, undefined]);
});

test.each(['', '28708', '2870822', 'abcdef'])('“%s” is no code', (code) => {
  expect(stepOf(SECRET, code, 1_234_567_890_000)).toBeUndefined();
});

test('an app is told everything by one address', () => {
  const secret = randomSecret();
  const uri = new URL(enrolmentUri(secret, 'ann@example.com'));
  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toContain('MiniJD:ann@example.com');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    ...{ issuer: 'MiniJD', secret, algorithm: 'SHA1', digits: '6', period: '30' },
  });
});
