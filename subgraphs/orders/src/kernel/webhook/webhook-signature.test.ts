import { expect, test } from 'vitest';
import { isSigned, signWebhook } from './webhook-signature.ts';

const secret = 'a secret of the tests';
const now = Date.parse('2026-11-23T08:00:00Z');
const body = '{"type":"charge.succeeded"}';

test('a signature holds for its body and secret, for five minutes', () => {
  const signature = signWebhook(body, secret, now);
  expect(isSigned(body, signature, { secret, now: now + 299_000 })).toBe(true);
  expect(isSigned(body, signature, { secret, now: now + 7 * 86_400_000 })).toBe(false);
  expect(isSigned(`${body} `, signature, { secret, now })).toBe(false);
  expect(isSigned(body, signature, { secret: 'another', now })).toBe(false);
});

test('what is not a signature is refused, not an error', () => {
  for (const signature of ['', 't=1', 'v1=00', `t=1,v1=${'0'.repeat(63)}`, `t=x,v1=${'0'.repeat(64)}`]) {
    expect(isSigned(body, signature, { secret, now })).toBe(false);
  }
});
