import { InvalidSettings, parseSettings } from '@minijd/subgraph';
import { type TestSubgraph, testDatabase, testSubgraph } from '@minijd/testkit';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pruneSessions } from '../src/sessions/prune-sessions.ts';
import { users } from '../src/subgraph.ts';
import type { UsersContext } from '../src/users-context.ts';
import { usersSettings } from '../src/users-settings.ts';
import { ask, newEmail, PASSWORD, SERVICE } from './people.ts';

const env = { SESSION_SECRET: 'a secret of thirty-two letters..' };
let shop: TestSubgraph;
let context: UsersContext;
beforeAll(async () => {
  const onStart = async (own: UsersContext) => {
    context = own;
    await users.onStart?.(own);
  };
  shop = await testSubgraph({ ...users, onStart }, { env });
});
afterAll(() => shop.stop());

const token = async (process: TestSubgraph): Promise<string> =>
  (await ask(process, 'signUp', { email: newEmail(), password: PASSWORD })).tokens.accessToken;
const kid = (accessToken: string) => decodeProtectedHeader(accessToken).kid;
const keySet = async (process: TestSubgraph) =>
  JSON.parse((await process.execute('{ _keySet }', {}, SERVICE)).data!._keySet);
const age = (days: number) =>
  shop.database.sql('update users.signing_key set created_at = created_at - make_interval(days => $1)', [days]);

test('processes with the same secret sign with the same key', async () => {
  const second = await testSubgraph(users, { env, database: shop.database });
  expect(kid(await token(second))).toBe(kid(await token(shop)));
  await second.stop();
});

test('a process with another secret signs with a key of its own, and both verify', async () => {
  const second = await testSubgraph(users, { database: shop.database });
  const tokens = [await token(shop), await token(second)];
  expect(kid(tokens[0]!)).not.toBe(kid(tokens[1]!));
  for (const accessToken of tokens) await jwtVerify(accessToken, createLocalJWKSet(await keySet(shop)));
  await second.stop();
});

test('after a month a new key is published and then signs, and the old one verifies what it signed', async () => {
  const before = await token(shop);
  await age(29);
  await context.accessTokens.keys.rotateWhenDue();
  expect(kid(await token(shop))).toBe(kid(before));
  await age(1);
  await context.accessTokens.keys.rotateWhenDue();
  const published = (await keySet(shop)).keys.map((key: { kid: string }) => key.kid);
  expect(published).toContain(kid(before));
  expect(published[0]).not.toBe(kid(before));
  expect(kid(await token(shop))).toBe(kid(before));

  await shop.database.sql(`update users.signing_key set signs_from = signs_from - interval '1 minute'`);
  const restarted = await testSubgraph(users, { env, database: shop.database });
  const after = await token(restarted);
  expect(kid(after)).toBe(published[0]);
  for (const accessToken of [before, after]) await jwtVerify(accessToken, createLocalJWKSet(await keySet(restarted)));
  await shop.database.sql(`update users.signing_key set retires_at = now() where retires_at is not null`);
  await expect(jwtVerify(before, createLocalJWKSet(await keySet(restarted)))).rejects.toThrow();
  await restarted.stop();
});

test('processes that start together make one key', async () => {
  const database = await testDatabase();
  const started = await Promise.all([1, 2, 3].map(() => testSubgraph(users, { env, database })));
  expect((await keySet(started[0]!)).keys).toHaveLength(1);
  for (const one of started) await one.stop();
  await database.drop();
});

test('key sets hold public keys only, and only for other subgraphs and gateways', async () => {
  await token(shop);
  for (const key of (await keySet(shop)).keys)
    expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  expect((await shop.execute('{ _keySet }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await shop.execute('{ _revokedSessions }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
});

test('expired sessions, tokens, counters and keys are deleted, valid ones stay', async () => {
  await token(shop);
  await shop.database.sql(`update users.session set expires_at = now() - interval '8 days'`);
  const live = await token(shop);
  await ask(shop, 'signIn', { email: newEmail(), password: PASSWORD });
  await shop.database.sql('update users.rate_limit set expire = 1');
  await age(32);
  await pruneSessions({}, context);
  expect(await shop.database.sql('select 1 from users.session')).toHaveLength(1);
  expect(await shop.database.sql('select 1 from users.refresh_token')).toHaveLength(1);
  expect(await shop.database.sql('select 1 from users.rate_limit union all select 1 from users.signing_key')).toEqual(
    [],
  );
  expect(live).toBeTruthy();
});

test.each([
  [{ SESSION_SECRET: 'short' }, /SESSION_SECRET: must have 32/],
  [{ NODE_ENV: 'production' }, /SESSION_SECRET: is required in production/],
  [
    { NODE_ENV: 'production', SESSION_SECRET: 'change-me-change-me-change-me-change-me' },
    /SESSION_SECRET: is a placeholder/,
  ],
  [{ REDIS_URL: 'nonsense' }, /REDIS_URL/],
  [{ SIGN_IN_LIMIT_PER_ACCOUNT: '0' }, /SIGN_IN_LIMIT_PER_ACCOUNT/],
])('the settings %j stop the start', (settings, sentence) => {
  expect(() => parseSettings(usersSettings, settings)).toThrow(InvalidSettings);
  expect(() => parseSettings(usersSettings, settings)).toThrow(sentence);
});
