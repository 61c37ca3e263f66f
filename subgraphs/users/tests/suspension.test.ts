import { testSubgraph, until } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { letterDriver } from './letter-driver.ts';
import { ask, codes, PASSWORD, type Person, prove, SERVICE, signIn, signUp } from './people.ts';
import { type Administrator, administrator, ofPeople, seen } from './people-driver.ts';
import { allowReuse, codeOf, enrol, send } from './second-factor.ts';

let shop: Awaited<ReturnType<typeof letterDriver>>;
let root: Administrator;
beforeAll(async () => {
  shop = await letterDriver({ env: { SIGN_IN_LIMIT_PER_ADDRESS: '10000', SIGN_IN_LIMIT_PER_ACCOUNT: '100' } });
  root = await administrator(shop, 'SUPER');
});
afterAll(() => shop.stop());

const HOUR_MS = 3_600_000;
const suspend = ({ viewer: { userId } }: { viewer: Person['viewer'] }, more: object = {}, by = root) =>
  ofPeople(shop, 'suspendUser', { userId, reason: 'FRAUD', ...more }, by.viewer);
const restore = ({ viewer: { userId } }: { viewer: Person['viewer'] }, by = root) =>
  ofPeople(shop, 'restoreUser', { userId }, by.viewer);
const tryToSignIn = (email: string, password = PASSWORD) => ask(shop, 'signIn', { email, password });
const subjects = async (email: string) => {
  const text = `select subject from users.letter_record where email = $1 and state = 'SENT' order by id`;
  return (await shop.database.sql<{ subject: string }>(text, [email])).map(({ subject }) => subject);
};
/** As if its end were now. */
const letItEnd = ({ viewer }: Person) =>
  shop.database.sql(
    `update users.suspension set suspended_at = now() - interval '1 day', until = now() where user_id = $1 and ended_at is null`,
    [viewer.userId],
  );

test('who is suspended is signed out everywhere, told why, and let in again', async () => {
  const [phone, received] = [
    await signUp(shop),
    shop.topics.subscribe<{ sessionId: string }>(['users.session.revoked']),
  ];
  const revoked = received.next();
  const until_ = new Date(Date.now() + HOUR_MS).toISOString();
  expect(await suspend(phone, { note: 'Chargebacks.', until: until_ })).toMatchObject({
    userErrors: [],
    user: { suspension: { reason: 'FRAUD', note: 'Chargebacks.', until: until_, endedAt: null } },
  });
  expect((await revoked).value).toEqual({ sessionId: phone.viewer.sessionId });
  await received.return?.();

  const { user, userErrors } = await tryToSignIn(phone.email);
  expect(user).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'ACCOUNT_SUSPENDED', field: null }]);
  expect(userErrors[0].message).toMatch(/until .+ \(Beijing time\): fraud .+ is suspected\..+support@minijd\.example/);
  expect(await ask(shop, 'refreshSession', { refreshToken: phone.refreshToken })).toMatchObject({
    user: null,
    userErrors: [{ code: 'ACCOUNT_SUSPENDED' }],
  });
  expect(codes(await tryToSignIn(phone.email, 'not the password at all'))).toEqual(['INVALID_CREDENTIALS']);

  expect(await restore(phone)).toMatchObject({ userErrors: [], user: { suspension: null } });
  expect(codes(await tryToSignIn(phone.email))).toEqual([]);
  await until(async () => (await subjects(phone.email)).includes('Your account is active again'));
  expect(await subjects(phone.email)).toContain('Your account is suspended');
  const [{ note, suspendedBy, endedBy, endedAt }] = (await seen(shop, phone, root)).suspensions;
  expect({ note, suspendedBy, endedBy }).toEqual({
    ...{ note: 'Chargebacks.', suspendedBy: { id: root.viewer.userId } },
    endedBy: { id: root.viewer.userId },
  });
  expect(Date.parse(endedAt)).toBeLessThanOrEqual(Date.now());
});

describe('while suspended, nothing else opens a session', () => {
  test('neither a challenge given before, nor the password where there is a second factor', async () => {
    const ann = await enrol(shop);
    const { challenge } = await send(shop, 'signIn', { email: ann.email, password: PASSWORD });
    await suspend(ann);
    await allowReuse(shop);
    const code = codeOf(ann.secret);
    const confirmed = await send(shop, 'confirmSignIn', { challenge: challenge.token, code });
    expect([codes(confirmed), confirmed.tokens]).toEqual([['ACCOUNT_SUSPENDED'], null]);
    const asked = await send(shop, 'signIn', { email: ann.email, password: PASSWORD });
    expect([codes(asked), asked.challenge]).toEqual([['ACCOUNT_SUSPENDED'], null]);
  });

  test('nor a link to a new password; the next letter says why instead of having one', async () => {
    const ann = await signUp(shop);
    await prove(shop, ann);
    const requestReset = () =>
      shop.execute(`mutation { requestPasswordReset(input: { email: "${ann.email}" }) { sent } }`);
    await requestReset();
    const links = async () => {
      const text = `select text from users.letter_record where email = $1 and state = 'SENT'`;
      const letters = await shop.database.sql<{ text: string }>(text, [ann.email]);
      return letters.flatMap((letter) => /reset-password#token=([\w-]+)/.exec(letter.text)?.[1] ?? []);
    };
    const [token] = await until(async () => {
      const found = await links();
      return found.length > 0 && found;
    });
    await suspend(ann);
    const text = `mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { reset userErrors { code } } }`;
    const { data } = await shop.execute(text, { input: { token, newPassword: 'quite another horse' } });
    expect(data!.resetPassword).toEqual({ reset: false, userErrors: [{ code: 'ACCOUNT_SUSPENDED' }] });

    expect((await requestReset()).data!.requestPasswordReset).toEqual({ sent: true });
    await until(async () => {
      const about = (await subjects(ann.email)).filter((subject) => subject === 'Your account is suspended');
      return about.length === 2;
    });
    expect(await links()).toHaveLength(1);
  });

  test('nor what is done in their name, nor a session that is replaced at that moment', async () => {
    const clerk = await administrator(shop, 'FINANCE');
    const rights = async () => {
      const text = 'query($id: ID!) { _authority(userId: $id) { role permissions sellerId } }';
      return (await shop.execute(text, { id: clerk.viewer.userId }, SERVICE)).data!._authority;
    };
    expect((await rights()).permissions).toContain('refund:write');
    const change = `mutation { changePassword(input: { currentPassword: "${PASSWORD}", newPassword: "a horse of another colour" }) { tokens { accessToken } userErrors { code } } }`;
    await Promise.all([shop.execute(change, {}, clerk.viewer), suspend(clerk)]);
    expect(await rights()).toEqual({ role: 'ADMIN', permissions: [], sellerId: null });
    const live = `select 1 from users.session where user_id = $1 and revoked_at is null`;
    expect(await shop.database.sql(live, [clerk.viewer.userId])).toEqual([]);
  });
});

test('an end that passes lets them in at once, and is told by a letter', async () => {
  const ann = await signUp(shop);
  await suspend(ann, { until: new Date(Date.now() + HOUR_MS).toISOString() });
  expect(codes(await tryToSignIn(ann.email))).toEqual(['ACCOUNT_SUSPENDED']);
  await letItEnd(ann);
  expect(codes(await tryToSignIn(ann.email))).toEqual([]);
  expect((await seen(shop, ann, root)).suspension).toBeNull();
  expect((await seen(shop, ann, root)).suspensions[0].endedAt).not.toBeNull();

  await shop.run('users.endSuspensions');
  await until(async () => (await subjects(ann.email)).includes('Your account is active again'));
  const rows = await shop.database.sql(
    'select ended_at = until as ended, ended_by from users.suspension where user_id = $1',
    [ann.viewer.userId],
  );
  expect(rows).toEqual([{ ended: true, ended_by: null }]);
  expect(codes(await suspend(ann))).toEqual([]);
});

test('of two administrators who suspend at once one does; who has seen a suspension can replace it', async () => {
  const [ann, other] = [await signUp(shop), await administrator(shop, 'SUPER')];
  const both = await Promise.all([suspend(ann), suspend(ann, { reason: 'ABUSE' }, other)]);
  expect(both.flatMap(codes)).toEqual(['CONFLICT']);
  const { id } = (await seen(shop, ann, root)).suspension;
  expect(codes(await suspend(ann, { replaces: ann.viewer.sessionId }))).toEqual(['CONFLICT']);
  expect(codes(await suspend(ann, { reason: 'RULES', replaces: id }))).toEqual([]);
  const { suspension, suspensions } = await seen(shop, ann, root);
  expect([suspension.reason, suspensions.length, suspensions[1].id]).toEqual(['RULES', 2, id]);

  await Promise.all([restore(ann), restore(ann, other)]);
  expect(codes(await suspend(ann, { replaces: suspension.id }))).toEqual(['CONFLICT']);
  expect((await seen(shop, ann, root)).suspension).toBeNull();
  await until(async () => (await subjects(ann.email)).includes('Your account is active again'));
  expect((await subjects(ann.email)).filter((subject) => /active again/.test(subject))).toHaveLength(1);
});

test('nobody acts on themselves, on those who may more, or without their password', async () => {
  const [ann, guard] = [await signUp(shop), await administrator(shop, 'SUPPORT', ['user:suspend', 'user:read'])];
  for (const act of ['suspendUser', 'restoreUser', 'signOutUser']) {
    const reason = act === 'suspendUser' && { reason: 'FRAUD' };
    const to = (userId: string | undefined, viewer = root.viewer) => ofPeople(shop, act, { userId, ...reason }, viewer);
    expect(codes(await to(root.viewer.userId))).toEqual(['CONFLICT']);
    expect(codes(await to(root.viewer.userId, guard.viewer))).toEqual(['FORBIDDEN']);
    expect(codes(await to('nobody'))).toEqual(['NOT_FOUND']);
    expect(codes(await to(ann.viewer.userId, ann.viewer))).toEqual(['FORBIDDEN']);
    await shop.database.sql(`update users.session set confirmed_at = confirmed_at - interval '20 minutes'`);
    expect(codes(await to(ann.viewer.userId))).toEqual(['PASSWORD_REQUIRED']);
    await shop.database.sql(`update users.session set confirmed_at = confirmed_at + interval '20 minutes'`);
  }
  expect(codes(await suspend(ann, {}, guard))).toEqual([]);
  const past = new Date(Date.now() - 1000).toISOString();
  expect(codes(await suspend(ann, { until: past }))).toEqual(['INVALID_INPUT']);
  expect(codes(await suspend(ann, { note: 'x'.repeat(1001) }))).toEqual(['INVALID_INPUT']);
});

test('signing somebody out ends all their sessions, and no more', async () => {
  const phone = await signUp(shop);
  const laptop = await signIn(shop, phone.email);
  const { endedSessions, userErrors } = await ofPeople(
    shop,
    'signOutUser',
    { userId: phone.viewer.userId },
    root.viewer,
    'endedSessions',
  );
  expect({ endedSessions, userErrors }).toEqual({ endedSessions: 2, userErrors: [] });
  for (const { refreshToken } of [phone, laptop]) {
    expect(codes(await ask(shop, 'refreshSession', { refreshToken }))).toEqual(['SESSION_EXPIRED']);
  }
  expect(codes(await tryToSignIn(phone.email))).toEqual([]);
});

test('one super administrator stays free, also when two suspend each other at once', async () => {
  const own = await testSubgraph(users);
  try {
    const [ann, bo] = [await administrator(own, 'SUPER'), await administrator(own, 'SUPER')];
    const input = ({ viewer: { userId } }: Administrator) => ({ userId, reason: 'COMPROMISED' });
    const both = await Promise.all([
      ofPeople(own, 'suspendUser', input(bo), ann.viewer),
      ofPeople(own, 'suspendUser', input(ann), bo.viewer),
    ]);
    expect(both.flatMap(codes)).toEqual([expect.stringMatching(/^(ACCOUNT_SUSPENDED|CONFLICT)$/)]);
    const free = both[0]!.userErrors.length === 0 ? ann : bo;
    const text =
      'mutation($input: ChangeStaffRolesInput!) { it: changeStaffRoles(input: $input) { userErrors { code } } }';
    const change = { input: { userId: free.viewer.userId, remove: ['SUPER'], add: ['SUPPORT'] } };
    expect(codes((await own.execute(text, change, free.viewer)).data!.it)).toEqual(['CONFLICT']);
  } finally {
    await own.stop();
  }
});
