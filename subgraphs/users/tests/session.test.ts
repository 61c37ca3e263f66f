import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, PASSWORD, SERVICE, signIn, signUp, viewerOf } from './people.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users);
});
afterAll(() => shop.stop());

const refresh = (refreshToken: string) => ask(shop, 'refreshSession', { refreshToken });
const rewind = (sessionId: string | undefined, seconds: number) =>
  shop.database.sql(`update users.session set refreshed_at = refreshed_at - make_interval(secs => $2) where id = $1`, [
    sessionId,
    seconds,
  ]);
const revoked = async (): Promise<string[]> =>
  (await shop.execute('{ _revokedSessions }', {}, SERVICE)).data!._revokedSessions;
const SIGN_OUT = 'mutation($e: Boolean) { signOut(everywhere: $e) { signedOut userErrors { code } } }';
const REVOKE = 'mutation($id: ID!) { revokeSession(id: $id) { signedOut userErrors { code } } }';

test('each refresh gives the next token of the same session', async () => {
  const person = await signUp(shop);
  const second = await refresh(person.refreshToken);
  const third = await refresh(second.tokens.refreshToken);
  expect(third.user.id).toBe(person.viewer.userId);
  expect(viewerOf(third.tokens.accessToken).sessionId).toBe(person.viewer.sessionId);
  expect(new Set([person.refreshToken, second.tokens.refreshToken, third.tokens.refreshToken]).size).toBe(3);
});

test('of twenty refreshes at once one gets the new token and all stay signed in', async () => {
  const person = await signUp(shop);
  const all = await Promise.all(Array.from({ length: 20 }, () => refresh(person.refreshToken)));
  expect(all.flatMap(codes)).toEqual([]);
  expect(all.every((payload) => payload.tokens.accessToken)).toBe(true);
  const given = all.flatMap((payload) => payload.tokens.refreshToken ?? []);
  expect(given).toHaveLength(1);
  expect(codes(await refresh(given[0]))).toEqual([]);
});

test('a token that comes back after the grace time ends the session and says so to gateways', async () => {
  const person = await signUp(shop);
  const { tokens } = await refresh(person.refreshToken);
  await rewind(person.viewer.sessionId, 31);
  const received = shop.topics.subscribe<{ sessionId: string }>(['users.session.revoked']);
  const message = received.next();

  expect(codes(await refresh(person.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await refresh(tokens.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect((await message).value).toEqual({ sessionId: person.viewer.sessionId });
  expect(await revoked()).toContain(person.viewer.sessionId);
  await received.return?.();
});

test('a token before the last one ends the session at once', async () => {
  const person = await signUp(shop);
  const second = await refresh(person.refreshToken);
  const third = await refresh(second.tokens.refreshToken);
  expect(codes(await refresh(person.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await refresh(third.tokens.refreshToken))).toEqual(['SESSION_EXPIRED']);
});

test('unknown, missing and expired tokens are refused, and cookies of them removed', async () => {
  expect(codes(await refresh('x'.repeat(43)))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await ask(shop, 'refreshSession', {}))).toEqual(['SESSION_EXPIRED']);
  const person = await signUp(shop);
  await shop.database.sql('update users.session set expires_at = now() where id = $1', [person.viewer.sessionId]);
  const result = await shop.execute(
    'mutation { refreshSession(input: { transport: COOKIE }) { userErrors { code } } }',
    {},
    { refreshToken: person.refreshToken },
  );
  expect(codes(result.data!.refreshSession)).toEqual(['SESSION_EXPIRED']);
  expect(result.extensions!.cookies).toEqual([
    { name: 'minijd_access', value: '', maxAge: 0 },
    { name: 'minijd_refresh', value: '', maxAge: 0 },
  ]);
});

test('a browser refreshes with its cookie; a parallel tab gets no second refresh cookie', async () => {
  const person = await signUp(shop);
  const tab = () =>
    shop.execute(
      'mutation { refreshSession(input: { transport: COOKIE }) { tokens { accessToken } userErrors { code } } }',
      {},
      { refreshToken: person.refreshToken },
    );
  const names = (await Promise.all([tab(), tab()])).map((result) =>
    (result.extensions!.cookies as { name: string }[]).map(({ name }) => name),
  );
  expect(names.sort((a, b) => a.length - b.length)).toEqual([['minijd_access'], ['minijd_access', 'minijd_refresh']]);
});

test('a script cannot have the tokens of the cookie it may not read', async () => {
  const { refreshToken } = await signUp(shop);
  const asked =
    'mutation { refreshSession(input: { transport: HEADER }) { tokens { refreshToken } userErrors { code } } }';
  const { data } = await shop.execute(asked, {}, { refreshToken });
  expect(data!.refreshSession).toMatchObject({ tokens: null, userErrors: [{ code: 'SESSION_EXPIRED' }] });
});

test('signing out ends this session only, or all of them', async () => {
  const phone = await signUp(shop);
  const laptop = await signIn(shop, phone.email);
  const desktop = await signIn(shop, phone.email);
  const result = await shop.execute(SIGN_OUT, { e: false }, phone.viewer);
  expect(result.data!.signOut).toEqual({ signedOut: true, userErrors: [] });
  expect(result.extensions!.cookies).toHaveLength(2);
  expect(codes(await refresh(phone.refreshToken))).toEqual(['SESSION_EXPIRED']);
  const next = await refresh(laptop.refreshToken);
  expect(codes(next)).toEqual([]);

  await shop.execute(SIGN_OUT, { e: true }, laptop.viewer);
  expect(codes(await refresh(next.tokens.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await refresh(desktop.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(await revoked()).toEqual(expect.arrayContaining([phone, laptop, desktop].map((p) => p.viewer.sessionId)));
});

test('signing out works with the refresh cookie alone, and for guests', async () => {
  const person = await signUp(shop);
  await shop.execute(SIGN_OUT, {}, { refreshToken: person.refreshToken });
  expect(codes(await refresh(person.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect((await shop.execute(SIGN_OUT)).data!.signOut.signedOut).toBe(true);
});

test('a person ends one of their sessions, never one of somebody else', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  const revoke = async (id: string | undefined) => (await shop.execute(REVOKE, { id }, ann.viewer)).data!.revokeSession;
  for (const id of [bo.viewer.sessionId, 'nonsense']) {
    expect(await revoke(id)).toEqual({ signedOut: false, userErrors: [{ code: 'NOT_FOUND' }] });
  }
  expect(codes(await refresh(bo.refreshToken))).toEqual([]);
  expect(await revoke(ann.viewer.sessionId)).toEqual({ signedOut: true, userErrors: [] });
  expect(codes(await refresh(ann.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect((await shop.execute(REVOKE, { id: bo.viewer.sessionId })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
});

test('changing the password ends all sessions, also the tokens of the one that asks, and opens a new one here', async () => {
  const phone = await signUp(shop);
  const laptop = await signIn(shop, phone.email);
  const change = (currentPassword: string, newPassword: string) =>
    ask(shop, 'changePassword', { currentPassword, newPassword }, laptop.viewer);
  expect(codes(await change('wrong horse battery', 'a quiet sentence'))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await change(PASSWORD, '12345678'))).toEqual(['WEAK_PASSWORD']);
  const { tokens, userErrors } = await change(PASSWORD, 'a quiet sentence');
  expect(userErrors).toEqual([]);

  const here = viewerOf(tokens.accessToken).sessionId;
  expect(await revoked()).toEqual(expect.arrayContaining([phone.viewer.sessionId, laptop.viewer.sessionId]));
  expect(await revoked()).not.toContain(here);
  expect(codes(await refresh(phone.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await refresh(laptop.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await refresh(tokens.refreshToken))).toEqual([]);
  expect(codes(await ask(shop, 'signIn', { email: phone.email, password: PASSWORD }))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await ask(shop, 'signIn', { email: phone.email, password: 'a quiet sentence' }))).toEqual([]);
});

test('a session that was revoked meanwhile changes no password', async () => {
  const person = await signUp(shop);
  await shop.execute(SIGN_OUT, {}, person.viewer);
  const input = { currentPassword: PASSWORD, newPassword: 'a quiet sentence' };
  expect(codes(await ask(shop, 'changePassword', input, person.viewer))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await ask(shop, 'signIn', { email: person.email, password: PASSWORD }))).toEqual([]);
});

test('a person ends all sessions but the one that asks', async () => {
  const phone = await signUp(shop);
  const [laptop, stranger] = [await signIn(shop, phone.email), await signUp(shop)];
  const { data } = await shop.execute('mutation { revokeOtherSessions { signedOut } }', {}, laptop.viewer);
  expect(data!.revokeOtherSessions.signedOut).toBe(true);
  expect(codes(await refresh(phone.refreshToken))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await refresh(laptop.refreshToken))).toEqual([]);
  expect(codes(await refresh(stranger.refreshToken))).toEqual([]);
});

test('a sign-in on a device that is not known is told by letter and message, one on a known device is not', async () => {
  const { email, deviceToken, viewer } = await signUp(shop);
  const letters = async () =>
    (
      await shop.database.sql('select 1 from users.letter_record where user_id = $1 and kind = $2', [
        viewer.userId,
        'NEW_DEVICE',
      ])
    ).length;
  const signIn = (more: object) => ask(shop, 'signIn', { email, password: PASSWORD, ...more });
  expect(codes(await signIn({ deviceToken }))).toEqual([]);
  expect(codes(await signIn({ password: 'wrong horse battery' }))).toEqual(['INVALID_CREDENTIALS']);
  expect(await letters()).toBe(0);
  expect(codes(await signIn({}))).toEqual([]);
  expect(await letters()).toBe(1);
  const { data } = await shop.execute('{ me { messages { nodes { kind category path } } } }', {}, viewer);
  expect(data!.me.messages.nodes).toEqual([{ kind: 'NEW_DEVICE', category: 'ACCOUNT', path: '/account#sessions' }]);
});

test('sessions say what they are opened with', async () => {
  const { email } = await signUp(shop);
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
  const { tokens } = await ask(shop, 'signIn', { email, password: PASSWORD }, { userAgent, ipAddress: '198.51.100.7' });
  const asked = '{ me { sessions { browser system ipAddress current } } }';
  const { data } = await shop.execute(asked, {}, viewerOf(tokens.accessToken));
  expect(data!.me.sessions).toEqual([
    { browser: 'Firefox', system: 'Linux', ipAddress: '198.51.100.7', current: true },
    { browser: null, system: null, ipAddress: null, current: false },
  ]);
});
