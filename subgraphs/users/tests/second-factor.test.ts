import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, PASSWORD, SERVICE, signUp, viewerOf } from './people.ts';
import { allowReuse, codeOf, type Enrolled, enrol, send } from './second-factor.ts';

const HOME = { ipAddress: '198.51.100.7', userAgent: 'Firefox of the owner' };
const ELSEWHERE = { ...HOME, ipAddress: '203.0.113.9' };

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users);
});
afterAll(() => shop.stop());

const password = ({ email }: { email: string }, more: object = {}) =>
  send(shop, 'signIn', { email, password: PASSWORD, ...more }, HOME);
const challengeOf = async (person: Enrolled): Promise<string> => (await password(person)).challenge.token;
const confirm = (challenge: string, code: string, viewer: object = HOME, more: object = {}) =>
  send(shop, 'confirmSignIn', { challenge, code, ...more }, viewer);

test('who has no second factor signs in as ever', async () => {
  const person = await signUp(shop);
  expect(await password(person)).toMatchObject({ user: { id: person.viewer.userId }, challenge: null, userErrors: [] });
});

test('a second factor counts once the app has shown a code, and ends the sessions opened without it', async () => {
  const person = await signUp(shop);
  const { secret, uri } = await send(shop, 'beginSecondFactor', undefined, person.viewer);
  expect(uri).toContain(`secret=${secret}`);
  expect((await password(person)).challenge).toBeNull();
  expect(codes(await send(shop, 'enableSecondFactor', { code: '000000' }, person.viewer))).toEqual([
    'INVALID_CREDENTIALS',
  ]);
  const { recoveryCodes, tokens } = await send(shop, 'enableSecondFactor', { code: codeOf(secret) }, person.viewer);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(recoveryCodes[0]).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  const { data } = await shop.execute('{ _revokedSessions }', {}, SERVICE);
  expect(data!._revokedSessions).toContain(person.viewer.sessionId);

  const viewer = viewerOf(tokens.accessToken);
  const me = await shop.execute('{ me { secondFactor { enabledAt recoveryCodesLeft } } }', {}, viewer);
  expect(me.data!.me.secondFactor).toEqual({ enabledAt: expect.any(String), recoveryCodesLeft: 10 });
  expect(codes(await send(shop, 'beginSecondFactor', undefined, viewer))).toEqual(['CONFLICT']);
});

test('neither the secret nor a recovery code is readable in the database', async () => {
  const { secret, recoveryCodes } = await enrol(shop);
  const rows = JSON.stringify([
    await shop.database.sql('select * from users.second_factor'),
    await shop.database.sql('select * from users.recovery_code'),
  ]);
  for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
    expect(rows).not.toContain(text);
});

test('signing in takes the password and then a code, and makes the device known only then', async () => {
  const person = await enrol(shop);
  const first = await password(person);
  expect(first).toMatchObject({ user: null, tokens: null });
  expect(first.userErrors).toEqual([{ code: 'SECOND_FACTOR_REQUIRED', field: ['input', 'code'] }]);
  expect(Date.parse(first.challenge.expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);

  const { user, tokens, userErrors } = await confirm(first.challenge.token, codeOf(person.secret));
  expect(userErrors).toEqual([]);
  expect(user.id).toBe(person.viewer.userId);
  expect(viewerOf(tokens.accessToken)).toMatchObject({ userId: user.id, role: 'USER' });
  expect(tokens.deviceToken).toBeTruthy();
});

test('a wrong password leads to no challenge', async () => {
  const person = await enrol(shop);
  const answer = await password(person, { password: 'wrong horse battery' });
  expect(answer.challenge).toBeNull();
  expect(codes(answer)).toEqual(['INVALID_CREDENTIALS']);
});

test('a code is used once, also by requests at the same time, and older ones with it', async () => {
  const person = await enrol(shop);
  const challenge = await challengeOf(person);
  const code = codeOf(person.secret);
  const all = await Promise.all(Array.from({ length: 5 }, () => confirm(challenge, code)));
  expect(all.flatMap(codes)).toEqual(Array(4).fill('INVALID_CREDENTIALS'));
  expect(codes(await confirm(challenge, codeOf(person.secret, -1)))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await confirm(challenge, codeOf(person.secret, 1)))).toEqual([]);
});

test('clocks may differ by a step', async () => {
  const person = await enrol(shop);
  const challenge = await challengeOf(person);
  const answers: Record<number, string[]> = {};
  for (const steps of [-3, -1, 1, 3]) {
    await allowReuse(shop);
    // A step may end meanwhile, so the codes just outside the window are not tested.
    answers[steps] = codes(await confirm(challenge, codeOf(person.secret, steps)));
  }
  expect([answers[-3], answers[3]]).toEqual([['INVALID_CREDENTIALS'], ['INVALID_CREDENTIALS']]);
  expect(answers[1]).toEqual([]);
});

test('a stolen challenge is worth nothing in another network or browser, or without its account', async () => {
  const [ann, bo] = [await enrol(shop), await enrol(shop)];
  const [challenge, others] = [await challengeOf(ann), await challengeOf(bo)];
  const [, ...proof] = others.split('.');
  const code = codeOf(ann.secret);
  const thieves = [ELSEWHERE, { ...HOME, userAgent: 'curl' }, { ...HOME, userAgent: undefined }];
  for (const thief of thieves) expect(codes(await confirm(challenge, code, thief))).toEqual(['SESSION_EXPIRED']);
  const forged = [`${ann.viewer.userId}.${proof.join('.')}`, `${challenge}0`, '', 'x'.repeat(5000), `${challenge}.`];
  for (const token of forged) expect(codes(await confirm(token, code))).toEqual(['SESSION_EXPIRED']);
  expect(codes(await confirm(others, code))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await confirm(challenge, code))).toEqual([]);
});

test('a challenge ends with the password it was given for', async () => {
  const person = await enrol(shop);
  const challenge = await challengeOf(person);
  const input = { currentPassword: PASSWORD, newPassword: 'a quiet sentence' };
  expect(codes(await ask(shop, 'changePassword', input, person.viewer))).toEqual([]);
  expect(codes(await confirm(challenge, codeOf(person.secret)))).toEqual(['SESSION_EXPIRED']);
});

test('codes are guessed at only so often, whatever the network; the owner gets in from a device known', async () => {
  const person = await enrol(shop);
  const { tokens } = await confirm(await challengeOf(person), codeOf(person.secret));
  await allowReuse(shop);
  const networks = Array.from({ length: 30 }, (_, index) => ({ ...HOME, ipAddress: `198.18.${index}.1` }));
  const guesses = await Promise.all(
    networks.map(async (viewer) => {
      const input = { email: person.email, password: PASSWORD };
      const { challenge } = await send(shop, 'signIn', input, viewer);
      return codes(await confirm(challenge.token, '000000', viewer))[0];
    }),
  );
  expect(guesses.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
  expect(guesses.filter((code) => code === 'RATE_LIMITED')).toHaveLength(20);
  expect(codes(await confirm(await challengeOf(person), codeOf(person.secret)))).toEqual(['RATE_LIMITED']);

  const { deviceToken } = tokens;
  const challenge = (await password(person, { deviceToken })).challenge.token;
  expect(codes(await confirm(challenge, codeOf(person.secret), HOME, { deviceToken }))).toEqual([]);
});

test('one request brings one code', async () => {
  const person = await enrol(shop);
  const challenge = await challengeOf(person);
  const aliases = Array.from({ length: 10 }, (_, i) => `a${i}: confirmSignIn(input: $input) { userErrors { code } }`);
  const text = `mutation($input: ConfirmSignInInput!) { ${aliases.join(' ')} }`;
  const { data } = await shop.execute(text, { input: { challenge, code: '000000' } }, HOME);
  const answers = Object.values(data!).flatMap((payload) => codes(payload));
  expect(answers).toEqual(['INVALID_CREDENTIALS', ...Array(9).fill('RATE_LIMITED')]);
});

test('a recovery code opens the account once; new ones end the old ones', async () => {
  const person = await enrol(shop);
  const [first = '', second = ''] = person.recoveryCodes;
  const challenge = await challengeOf(person);
  expect(codes(await confirm(challenge, ` ${first.toLowerCase().replaceAll('-', ' ')}`))).toEqual([]);
  expect(codes(await confirm(challenge, first))).toEqual(['INVALID_CREDENTIALS']);
  const bo = await enrol(shop);
  expect(codes(await confirm(await challengeOf(bo), second))).toEqual(['INVALID_CREDENTIALS']);

  const { recoveryCodes } = await send(shop, 'replaceRecoveryCodes', undefined, person.viewer);
  expect(recoveryCodes).toHaveLength(10);
  expect(codes(await confirm(challenge, second))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await confirm(challenge, recoveryCodes[0]))).toEqual([]);
});

test('it is switched off with password and code, and signing in asks for no code then', async () => {
  const person = await enrol(shop);
  const off = (given: string, code: string) =>
    send(shop, 'disableSecondFactor', { password: given, code }, person.viewer);
  expect(codes(await off('wrong horse battery', codeOf(person.secret)))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await off(PASSWORD, '000000'))).toEqual(['INVALID_CREDENTIALS']);
  const { tokens, userErrors } = await off(PASSWORD, codeOf(person.secret));
  expect(userErrors).toEqual([]);
  expect((await password(person)).challenge).toBeNull();
  const again = { password: PASSWORD, code: codeOf(person.secret, 1) };
  expect(codes(await send(shop, 'disableSecondFactor', again, viewerOf(tokens.accessToken)))).toEqual([
    'INVALID_CREDENTIALS',
  ]);
});

test('a password is confirmed with a code where there is a second factor', async () => {
  const person = await enrol(shop);
  const attempt = (code?: string) => send(shop, 'confirmPassword', { password: PASSWORD, code }, person.viewer);
  expect(codes(await attempt())).toEqual(['SECOND_FACTOR_REQUIRED']);
  expect(codes(await attempt('000000'))).toEqual(['INVALID_CREDENTIALS']);
  expect((await attempt(codeOf(person.secret))).confirmedUntil).toBeTruthy();
});

test('all of it needs a recent password', async () => {
  const person = await signUp(shop);
  await shop.database.sql(`update users.session set confirmed_at = now() - interval '1 hour' where user_id = $1`, [
    person.viewer.userId,
  ]);
  for (const mutation of ['beginSecondFactor', 'replaceRecoveryCodes'])
    expect(codes(await send(shop, mutation, undefined, person.viewer))).toEqual(['PASSWORD_REQUIRED']);
  expect(codes(await send(shop, 'enableSecondFactor', { code: '000000' }, person.viewer))).toEqual([
    'PASSWORD_REQUIRED',
  ]);
});

test('where administrators need a second factor they act as buyers until they have one', async () => {
  const strict = await testSubgraph(users, { env: { ADMIN_SECOND_FACTOR: 'required' } });
  const person = await signUp(strict);
  await strict.database.sql(`update users."user" set role = 'ADMIN', staff_roles = '{SUPER}' where id = $1`, [
    person.viewer.userId,
  ]);
  const { tokens } = await ask(strict, 'refreshSession', { refreshToken: person.refreshToken });
  expect(viewerOf(tokens.accessToken)).toMatchObject({ role: 'USER', permissions: undefined });
  const { viewer, secret } = await enrol(strict, { ...person, viewer: viewerOf(tokens.accessToken) });
  expect(viewer).toMatchObject({ role: 'ADMIN', permissions: expect.arrayContaining(['role:write']) });
  const needs = async (one: object) =>
    (await strict.execute('{ me { needsSecondFactor } }', {}, one)).data!.me.needsSecondFactor;
  expect([await needs(viewer), await needs((await signUp(strict)).viewer)]).toEqual([false, false]);
  const off = await send(strict, 'disableSecondFactor', { password: PASSWORD, code: codeOf(secret) }, viewer);
  expect(viewerOf(off.tokens.accessToken).role).toBe('USER');
  expect(await needs(viewerOf(off.tokens.accessToken))).toBe(true);
  await strict.stop();
});
