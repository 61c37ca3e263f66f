import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, SERVICE, signUp, viewerOf } from './people.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users, { env: { SIGN_IN_LIMIT_PER_ADDRESS: '1000' } });
});
afterAll(() => shop.stop());

const keySet = async () => {
  const { data } = await shop.execute('{ _keySet }', {}, SERVICE);
  return JSON.parse(data!._keySet);
};

test('an app signs up and gets tokens that the key set verifies', async () => {
  const email = newEmail();
  const payload = await ask(shop, 'signUp', { email: email.toUpperCase(), password: PASSWORD, displayName: '小明 ' });
  expect(payload.userErrors).toEqual([]);
  expect(payload.user).toMatchObject({ displayName: '小明', role: 'USER' });

  const { accessToken, refreshToken, accessTokenExpiresAt } = payload.tokens;
  const verified = await jwtVerify(accessToken, createLocalJWKSet(await keySet()), { algorithms: ['EdDSA'] });
  expect(verified.payload).toMatchObject({ sub: payload.user.id, role: 'USER' });
  expect(verified.payload.exp! - verified.payload.iat!).toBe(900);
  expect(new Date(accessTokenExpiresAt).getTime()).toBe(verified.payload.exp! * 1000);

  const { data } = await shop.execute('{ me { email sessions { current } } }', {}, viewerOf(accessToken));
  expect(data!.me).toEqual({ email, sessions: [{ current: true }] });
  const stored = JSON.stringify(await shop.database.sql('select * from users.refresh_token, users.signing_key'));
  expect(stored).not.toContain(refreshToken);
});

test('a browser signs in with cookies and no token in the payload', async () => {
  const { email } = await signUp(shop);
  const result = await shop.execute(
    'mutation($input: SignInInput!) { signIn(input: $input) { user { id } tokens { accessToken } accessTokenExpiresAt } }',
    { input: { email, password: PASSWORD, transport: 'COOKIE' } },
  );
  expect(result.data!.signIn.tokens).toBeNull();
  expect(result.data!.signIn.accessTokenExpiresAt).toBeTruthy();
  expect(result.extensions!.cookies).toMatchObject([
    { name: 'minijd_access', maxAge: 900 },
    { name: 'minijd_refresh', maxAge: 604_800 },
    { name: 'minijd_device', maxAge: 34_560_000 },
  ]);
});

test('a wrong password and an unknown account are told apart by nobody', async () => {
  const { email } = await signUp(shop);
  const known = await ask(shop, 'signIn', { email, password: 'wrong horse battery' });
  const unknown = await ask(shop, 'signIn', { email: newEmail(), password: 'wrong horse battery' });
  const nonsense = await ask(shop, 'signIn', { email: 'nobody', password: 'x'.repeat(10_000) });
  expect(codes(known)).toEqual(['INVALID_CREDENTIALS']);
  expect(unknown).toEqual(known);
  expect(nonsense).toEqual(known);
});

test('an unknown account takes as long to refuse as a wrong password', async () => {
  const { email } = await signUp(shop);
  const spent = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 9; round++) {
    for (const kind of ['known', 'unknown'] as const) {
      const start = performance.now();
      await ask(shop, 'signIn', { email: kind === 'known' ? email : newEmail(), password: 'wrong horse battery' });
      spent[kind].push(performance.now() - start);
    }
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[4]!;
  const ratio = median(spent.unknown) / median(spent.known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test.each([
  [{ email: 'nobody' }, 'INVALID_INPUT', 'email'],
  [{ password: 'short' }, 'WEAK_PASSWORD', 'password'],
  [{ password: 'password123' }, 'WEAK_PASSWORD', 'password'],
  [{ password: 'minijd123' }, 'WEAK_PASSWORD', 'password'],
  [{ displayName: 'Bluebird', password: 'bluebird12' }, 'WEAK_PASSWORD', 'password'],
  [{ email: 'ann.lee@example.com', password: 'Ann.Lee@example.com' }, 'WEAK_PASSWORD', 'password'],
  [{ displayName: 'x'.repeat(41) }, 'INVALID_INPUT', 'displayName'],
  [{ displayName: 'a\u202eb' }, 'INVALID_INPUT', 'displayName'],
  [{ displayName: '官方客服' }, 'INVALID_INPUT', 'displayName'],
  [{ displayName: '\u0430dm1n' }, 'INVALID_INPUT', 'displayName'],
  [{ email: '\u0430nn@example.com' }, 'INVALID_INPUT', 'email'],
])('sign-up with %j is refused', async (wrong, code, field) => {
  const payload = await ask(shop, 'signUp', { email: newEmail(), password: PASSWORD, ...wrong });
  expect(payload.userErrors).toMatchObject([{ code, field: ['input', field] }]);
  expect(payload.user).toBeNull();
});

test('a megabyte in each field is refused at once', async () => {
  const megabyte = 'x'.repeat(1_000_000);
  const input = { email: `${megabyte}@example.com`, displayName: megabyte, password: megabyte };
  const start = performance.now();
  const payload = await ask(shop, 'signUp', input);
  expect(codes(payload).sort()).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'WEAK_PASSWORD']);
  expect(codes(await ask(shop, 'signUp', { ...input, password: PASSWORD }))).toEqual([
    'INVALID_INPUT',
    'INVALID_INPUT',
  ]);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('refusals speak the language of the viewer', async () => {
  const input = { email: newEmail(), password: 'wrong horse battery' };
  const payload = await ask(shop, 'signIn', input, { locale: 'zh-CN' });
  expect(payload.userErrors[0].message).toBe('账号或密码不对。');
});

test('a text that looks like an attack is a name like any other', async () => {
  const displayName = `Robert'); DROP TABLE "user"; <b>--`;
  const payload = await ask(shop, 'signUp', { email: newEmail(), password: PASSWORD, displayName });
  expect(payload.user.displayName).toBe(displayName);
});
