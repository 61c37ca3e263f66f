import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, signUp } from './people.ts';

const WRONG = 'wrong horse battery';
const stores = [
  { name: 'PostgreSQL', env: {} as Record<string, string>, missing: '' },
  { name: 'Redis', env: { REDIS_URL: inject('redisUrl') }, missing: inject('redisMissing') },
];

describe.each(stores)('attempts counted in $name', ({ env, missing }) => {
  let shop: TestSubgraph;
  beforeAll(async () => {
    if (!missing) shop = await testSubgraph(users, { env: { ...env, SIGN_IN_LIMIT_PER_ADDRESS: '30' } });
  });
  afterAll(() => shop?.stop());

  const from = (ipAddress: string) => ({ ipAddress });
  const guess = (email: string, ip: string, password = WRONG) =>
    ask(shop, 'signIn', { email, password }, from(ip)).then((payload) => codes(payload)[0] ?? 'IN');

  test.skipIf(missing)('after ten wrong passwords even the right one has to wait', async () => {
    const { email } = await signUp(shop);
    const guesses = await Promise.all(Array.from({ length: 15 }, (_, i) => guess(email, `203.0.113.${i}`)));
    expect(guesses.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
    expect(guesses.filter((code) => code === 'RATE_LIMITED')).toHaveLength(5);
    expect(await guess(email, '203.0.113.99', PASSWORD)).toBe('RATE_LIMITED');
  });

  test.skipIf(missing)('unknown accounts are limited like known ones', async () => {
    const email = newEmail();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => guess(email, '198.51.100.1')));
    expect(guesses.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
  });

  test.skipIf(missing)('one address cannot try one password on many accounts, nor open many', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => guess(newEmail(), '198.51.100.2')));
    expect(tries).not.toContain('RATE_LIMITED');
    const signUps = await Promise.all(
      Array.from({ length: 12 }, () =>
        ask(shop, 'signUp', { email: newEmail(), password: PASSWORD }, from('198.51.100.2')),
      ),
    );
    expect(signUps.flatMap(codes)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(await guess(newEmail(), '198.51.100.3')).toBe('INVALID_CREDENTIALS');
  });

  test.skipIf(missing)('people who sign in rightly are never limited', async () => {
    const { email } = await signUp(shop);
    for (let round = 0; round < 32; round++) expect(await guess(email, '198.51.100.4', PASSWORD)).toBe('IN');
  });
});

test('when the counters cannot be reached nobody signs in', async () => {
  const shop = await testSubgraph(users);
  const { email } = await signUp(shop);
  await shop.database.sql('alter table users.rate_limit rename to gone');
  await expect(ask(shop, 'signIn', { email, password: PASSWORD })).rejects.toMatchObject({
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  expect(await shop.database.sql('select 1 from users.session')).toHaveLength(1);
  await shop.stop();
});
