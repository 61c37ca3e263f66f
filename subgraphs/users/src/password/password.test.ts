import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password.hash.ts';
import { checkPassword } from './password.policy.ts';

const refusal = (password: string) => {
  try {
    checkPassword(password, 'ann.lee@example.com', 'password');
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each(['correct horse battery', '八个汉字也可以啊', 'Tr0ub4dor', 'a quiet sentence'])(
  '%s is a good password',
  (password) => {
    expect(refusal(password)).toBeUndefined();
  },
);

test.each([
  'short',
  '七个字不够长啊'.slice(0, 7),
  '12345678',
  'PassWord123',
  'aaaaaaaaaaaa',
  'ann.lee@example.com',
  'x'.repeat(257),
])('%s is refused', (password) => {
  expect(refusal(password)).toBe('WEAK_PASSWORD');
});

test('a hash is argon2id at the stated cost and salted', async () => {
  const [one, two] = await Promise.all([
    hashPassword('the same words', { urgent: false }),
    hashPassword('the same words', { urgent: false }),
  ]);
  expect(one).not.toBe(two);
  expect(one).toMatch(/^\$argon2id\$/);
  expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
});

test('only the password itself fits, however its letters are composed', async () => {
  const kept = await hashPassword('cafe\u0301 au lait', { urgent: false });
  expect(await isPassword(kept, 'caf\u00e9 au lait', { urgent: false })).toBe(true);
  expect(await isPassword(kept, 'cafe au lait', { urgent: false })).toBe(false);
  expect(await isPassword(null, 'anything at all', { urgent: false })).toBe(false);
  expect(await isPassword(undefined, '', { urgent: false })).toBe(false);
});
