import { readdirSync, readFileSync } from 'node:fs';
import type { Refusal } from '@minijd/subgraph';
import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password.hash.ts';
import { checkPassword } from './password.policy.ts';

const ANN = { email: 'ann.lee@example.com', displayName: 'Bluebird 蓝鸟' };

const refusal = (password: string) =>
  checkPassword(password, ANN, 'password').then(
    () => undefined,
    (error: Refusal) => error.text.en,
  );

test.each(['correct horse battery', '八个汉字也可以啊', 'Tr0ub4dor', 'a quiet sentence', 'Wq7-plum-tractor-29'])(
  '%s is a good password',
  async (password) => {
    expect(await refusal(password)).toBeUndefined();
  },
);

test.each([
  ...['12345678', 'PassWord123', 'P@ssw0rd!', 'aaaaaaaaaaaa', 'abcabcabcabc', 'qwertyuiop12', 'asdfghjkl', '20011225'],
  ...['woaini1314', '5201314abc', 'iloveyou2020', 'abcdefgh123', '1qaz2wsx', 'shopping123', 'admin2026'],
])('%s is among the first ones guessed', async (password) => {
  expect(await refusal(password)).toMatch(/first ones guessed/);
});

test.each([
  'minijd123',
  'MiniJD2026!',
  'm1n1jd123',
  'ann.lee@example.com',
  'Ann.Lee1990',
  'bluebird12',
  '蓝鸟蓝鸟蓝鸟蓝鸟',
])('%s is made of names', async (password) => {
  expect(await refusal(password)).toMatch(/your name or the shop's name|first ones guessed/);
});

test.each(['short', '七个字不够长啊'.slice(0, 7), 'x'.repeat(257)])('%s is too short or too long', async (password) => {
  expect(await refusal(password)).toMatch(/8 to 256/);
});

test('no password keeps the process busy for long, however it is made', async () => {
  await refusal('the estimator is loaded');
  const made = ['ab1', '@4(<{[3691!|07$5+2%', '1234567890987654321', 'P@$$w0rd1!|', 'qwertyuiop'];
  for (const part of made) {
    const { user } = process.cpuUsage();
    await refusal(part.repeat(256).slice(0, 256));
    expect(process.cpuUsage().user - user).toBeLessThan(250_000);
  }
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

test.runIf(process.platform === 'linux')(
  'passwords are computed by a thread that gives way to all others',
  async () => {
    await hashPassword('the same words', { urgent: false });
    // Field 19 of a thread's stat: how nice it is.
    const niceness = readdirSync('/proc/self/task').map((id) =>
      Number(
        readFileSync(`/proc/self/task/${id}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')[16],
      ),
    );
    expect(Math.max(...niceness)).toBe(10);
    expect(Math.min(...niceness)).toBeLessThan(10);
  },
);

test('a hash that is none fails alone', async () => {
  await expect(isPassword('no hash', 'anything', { urgent: false })).rejects.toThrow();
  expect(await isPassword(await hashPassword('still there', { urgent: false }), 'still there', { urgent: false })).toBe(
    true,
  );
});

test('only the password itself fits, however its letters are composed', async () => {
  const kept = await hashPassword('cafe\u0301 au lait', { urgent: false });
  expect(await isPassword(kept, 'caf\u00e9 au lait', { urgent: false })).toBe(true);
  expect(await isPassword(kept, 'cafe au lait', { urgent: false })).toBe(false);
  expect(await isPassword(null, 'anything at all', { urgent: false })).toBe(false);
  expect(await isPassword(undefined, '', { urgent: false })).toBe(false);
});
