import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, type Person, prove, signIn, signUp } from './people.ts';

const WRONG = 'wrong horse battery';
const STRICT = { SIGN_IN_LIMIT_PER_ADDRESS: '60', SIGN_IN_LONGEST_DELAY_MS: '1500' };
const stores = [
  { name: 'PostgreSQL', env: {} as Record<string, string>, missing: '' },
  { name: 'Redis', env: { REDIS_URL: inject('redisUrl') }, missing: inject('redisMissing') },
  // Nobody listens there, so counters are kept in PostgreSQL.
  { name: 'a Redis that is unavailable', env: { REDIS_URL: 'redis://127.0.0.1:1' }, missing: '' },
];

let networks = 0;
const newNetwork = () => `198.51.${Math.floor(++networks / 250)}.${networks % 250}`;
const correct = { password: PASSWORD };
const many = <Result>(count: number, make: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

let shop: TestSubgraph;
const guess = (email: string, ipAddress: string, more: object = {}) =>
  ask(shop, 'signIn', { email, password: WRONG, ...more }, { ipAddress }).then((it) => codes(it)[0] ?? 'IN');
const limited = (answers: string[]) => answers.filter((code) => code === 'RATE_LIMITED').length;

describe.each(stores)('attempts counted in $name', ({ env, missing }) => {
  beforeAll(async () => {
    if (!missing) shop = await testSubgraph(users, { env: { ...env, ...STRICT } });
  });
  afterAll(async () => {
    if (!missing) await shop.stop();
  });

  test.skipIf(missing)(
    'parallel guesses from one network lock that network out of the account, and nobody else',
    async () => {
      const { email, deviceToken } = await signUp(shop);
      const attacker = newNetwork();
      const guesses = await many(15, () => guess(email, attacker));
      expect(guesses.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
      expect(limited(guesses)).toBe(5);

      expect(await guess(email, attacker, correct)).toBe('RATE_LIMITED');
      expect(await guess(email, newNetwork(), correct)).toBe('IN');
      // The owner even shares the attacker's network.
      expect(await guess(email, attacker, { ...correct, deviceToken })).toBe('IN');
    },
  );

  test.skipIf(missing)('a device locks itself, and no other device of its owner', async () => {
    const { email, deviceToken } = await signUp(shop);
    const other = await signIn(shop, email);
    const guesses = await many(12, () => guess(email, newNetwork(), { deviceToken }));
    expect(limited(guesses)).toBe(2);
    expect(await guess(email, newNetwork(), { ...correct, deviceToken })).toBe('RATE_LIMITED');
    expect(await guess(email, newNetwork(), { ...correct, deviceToken: other.deviceToken })).toBe('IN');
  });

  test.skipIf(missing)('one network cannot try one password on many accounts, nor open many', async () => {
    const network = newNetwork();
    expect(await many(50, () => guess(newEmail(), network))).not.toContain('RATE_LIMITED');
    const signUps = await many(12, () =>
      ask(shop, 'signUp', { email: newEmail(), password: PASSWORD }, { ipAddress: network }),
    );
    expect(signUps.flatMap(codes)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(await guess(newEmail(), newNetwork())).toBe('INVALID_CREDENTIALS');
  });
});

describe('an attempt to sign in', () => {
  beforeAll(async () => {
    shop = await testSubgraph(users, { env: STRICT });
  });
  afterAll(() => shop.stop());

  test('an IPv6 network is one network, however many addresses it has', async () => {
    const { email } = await signUp(shop);
    const guesses = await many(15, (index) => guess(email, `2001:db8:7:${networks}::${index}`));
    expect(limited(guesses)).toBe(5);
  });

  test('guesses from fifty networks wait longer and longer; the owner signs in at once', async () => {
    const { email, deviceToken } = await signUp(shop);
    const start = performance.now();
    const took = await many(50, async () => {
      const answer = await guess(email, newNetwork());
      return { answer, ms: performance.now() - start };
    });
    // Ten are answered at once, 32 wait, and the others are refused.
    expect(limited(took.map(({ answer }) => answer))).toBeLessThanOrEqual(8);
    expect(Math.max(...took.map(({ ms }) => ms))).toBeGreaterThan(1500);

    const asked = performance.now();
    expect(await guess(email, newNetwork(), { ...correct, deviceToken })).toBe('IN');
    expect(performance.now() - asked).toBeLessThan(1400);
    const attacker = newNetwork();
    const more = await many(5, () => guess(email, attacker));
    expect(limited(more)).toBe(2);
    // On a new device the owner is delayed but can sign in.
    expect(await guess(email, newNetwork(), correct)).toBe('IN');
  });

  test('the device of one account is unknown to another', async () => {
    const [ann, mallory] = [await signUp(shop), await signUp(shop)];
    const network = newNetwork();
    const { deviceToken } = mallory;
    const guesses = await many(12, () => guess(ann.email, network, { deviceToken }));
    expect(limited(guesses)).toBe(2);
  });

  test('one request checks one password', async () => {
    const { email } = await signUp(shop);
    const aliases = Array.from(
      { length: 10 },
      (_, i) => `a${i}: signIn(input: $input) { userErrors { code message } }`,
    );
    const input = { email, password: WRONG };
    const ipAddress = newNetwork();
    const { data } = await shop.execute(
      `mutation($input: SignInInput!) { ${aliases.join(' ')} }`,
      { input },
      { ipAddress },
    );
    const answers = Object.values(data!).flatMap((payload) => codes(payload));
    expect(answers).toEqual(['INVALID_CREDENTIALS', ...Array(9).fill('RATE_LIMITED')]);
    expect(await guess(email, ipAddress, correct)).toBe('IN');
  });

  test('unknown accounts are limited like known ones', async () => {
    const [email, network] = [newEmail(), newNetwork()];
    const guesses = await many(12, () => guess(email, network));
    expect(limited(guesses)).toBe(2);
  });

  test('signing up tries no password, is limited, and keeps nobody from signing in', async () => {
    const owner = await signUp(shop);
    await prove(shop, owner);
    const network = newNetwork();
    const input = { email: owner.email, password: PASSWORD };
    const tries = await many(12, () => ask(shop, 'signUp', input, { ipAddress: network }));
    expect(limited(tries.flatMap(codes))).toBe(2);
    expect(tries.map(({ user }) => user?.id)).not.toContain(owner.viewer.userId);
    expect(await guess(owner.email, network, correct)).toBe('IN');
  });

  test('the device of who signed up with an address is unknown to the account that has proven it', async () => {
    const owner = await signUp(shop);
    await prove(shop, owner);
    const { deviceToken } = await ask(shop, 'signUp', { email: owner.email, password: 'quite another horse' }).then(
      ({ tokens }) => tokens,
    );
    const attacker = newNetwork();
    const guesses = await many(20, () => guess(owner.email, attacker, { deviceToken }));
    expect(limited(guesses)).toBe(10);
    expect(await guess(owner.email, attacker, correct)).toBe('RATE_LIMITED');
    expect(await guess(owner.email, newNetwork(), { ...correct, deviceToken: owner.deviceToken })).toBe('IN');
  });

  const change = ({ viewer }: Person, currentPassword: string) =>
    ask(shop, 'changePassword', { currentPassword, newPassword: 'quite another horse' }, viewer).then(codes);

  test('a stolen session guesses at the password only so often, and locks no other session', async () => {
    const thief = await signUp(shop);
    const owner = await signIn(shop, thief.email);
    const guesses = (await many(12, () => change(thief, WRONG))).flat();
    expect(limited(guesses)).toBe(2);
    expect(await change(thief, PASSWORD)).toEqual(['RATE_LIMITED']);
    expect(await change(owner, PASSWORD)).toEqual([]);
  });

  test('people who sign in rightly are never limited', async () => {
    const { email } = await signUp(shop);
    const network = newNetwork();
    for (let round = 0; round < 15; round++) expect(await guess(email, network, correct)).toBe('IN');
  });

  test('a refusal says when to try again, in both languages', async () => {
    const { email } = await signUp(shop);
    const ipAddress = newNetwork();
    await many(10, () => guess(email, ipAddress));
    const text = async (locale: 'zh-CN' | 'en') =>
      (await ask(shop, 'signIn', { email, password: WRONG }, { ipAddress, locale })).userErrors[0].message;
    expect(await text('en')).toMatch(/try again in 15 min/);
    expect(await text('zh-CN')).toMatch(/15分钟后再试/);
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
