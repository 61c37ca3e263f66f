import { type TestSubgraph, testSubgraph, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, signIn, signUp, viewerOf } from './people.ts';
import { KINDS, NEW_PASSWORD, recoveryDriver } from './recovery-driver.ts';

let shop: TestSubgraph;
let driver: ReturnType<typeof recoveryDriver>;
beforeAll(async () => {
  shop = await testSubgraph(users, { env: { SIGN_IN_LIMIT_PER_ADDRESS: '10000', SIGN_IN_LIMIT_PER_ACCOUNT: '100' } });
  driver = recoveryDriver(shop);
});
afterAll(() => shop.stop());

test('who forgot the password gets back in by a letter, and nobody else stays in', async () => {
  const phone = await driver.provenPerson();
  expect(await driver.proven(phone)).toBe(true);
  const laptop = await signIn(shop, phone.email);
  expect(await driver.requestReset(phone.email.toUpperCase())).toEqual({ sent: true, userErrors: [] });
  expect(await driver.reset(await driver.token(phone.email, 'reset'))).toEqual({ reset: true, userErrors: [] });

  for (const { refreshToken } of [phone, laptop]) {
    expect(codes(await ask(shop, 'refreshSession', { refreshToken }))).toEqual(['SESSION_EXPIRED']);
  }
  expect(codes(await ask(shop, 'signIn', { email: phone.email, password: PASSWORD }))).toEqual(['INVALID_CREDENTIALS']);
  const { user } = await ask(shop, 'signIn', { email: phone.email, password: NEW_PASSWORD });
  expect(user.id).toBe(phone.viewer.userId);
  await until(async () => (await driver.subjects(phone.email)).includes('Your password was changed'));
});

test('only the hash of a token is stored', async () => {
  const { email } = await signUp(shop);
  const sent = await driver.token(email, 'verify');
  expect(sent).toHaveLength(43);
  const rows = JSON.stringify(await shop.database.sql('select * from users.one_time_link'));
  expect(rows).toContain(email);
  expect(rows).not.toContain(sent);
  const jobs = await shop.database.sql('select 1 from events.job where data::text like $1', [`%${sent}%`]);
  expect(jobs).toEqual([]);
});

test('a link is refused when it is used again, shortened, changed, of another kind or too old', async () => {
  const ann = await signUp(shop);
  const link = await driver.token(ann.email, 'verify');
  const refused = async (given: string) =>
    expect(codes(await driver.verify(given, ann.viewer))).toEqual(['LINK_EXPIRED']);
  for (const wrong of ['', link.slice(0, -1), link.slice(1), `${link}A`, link.toUpperCase(), 'x'.repeat(200_000)]) {
    await refused(wrong);
  }
  expect(codes(await driver.reset(link))).toEqual(['LINK_EXPIRED']);
  expect(codes(await driver.confirm(link, ann.viewer))).toEqual(['LINK_EXPIRED']);
  await driver.requestReset(ann.email);
  await refused(await driver.token(ann.email, 'reset'));

  await shop.database.sql(
    `update users.one_time_link set expires_at = now() where user_id = $1 and purpose = 'VERIFY_EMAIL'`,
    [ann.viewer.userId],
  );
  await refused(link);
  expect(await driver.proven(ann)).toBe(false);
  await driver.resend(ann);
  const next = (await driver.tokens(ann.email, 'verify', 2)).at(-1)!;
  expect(codes(await driver.verify(next, ann.viewer))).toEqual([]);
  await refused(next);
});

test('a link lives for 30 minutes', async () => {
  const { viewer, email } = await signUp(shop);
  await driver.token(email, 'verify');
  const [row] = await shop.database.sql<{ seconds: number }>(
    `select extract(epoch from expires_at - now())::int as seconds from users.one_time_link where user_id = $1`,
    [viewer.userId],
  );
  expect(row!.seconds).toBeGreaterThan(1700);
  expect(row!.seconds).toBeLessThanOrEqual(1800);
});

test('the next link of a kind replaces the one before, and no other', async () => {
  const ann = await driver.provenPerson();
  await driver.requestReset(ann.email);
  const first = await driver.token(ann.email, 'reset');
  await driver.requestChange(ann, newEmail());
  await driver.requestReset(ann.email);
  const second = (await driver.tokens(ann.email, 'reset', 2)).at(-1)!;
  expect(codes(await driver.reset(first))).toEqual(['LINK_EXPIRED']);
  expect(codes(await driver.reset(second, 'password1'))).toEqual(['WEAK_PASSWORD']);
  expect(codes(await driver.reset(second))).toEqual([]);
});

test('of ten who use one link at once one succeeds', async () => {
  const ann = await driver.provenPerson();
  await driver.requestReset(ann.email);
  const link = await driver.token(ann.email, 'reset');
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => driver.reset(link, `${NEW_PASSWORD} ${at}`)));
  expect(answers.filter((answer) => answer.reset)).toHaveLength(1);
});

test('a letter proves an address only together with the account: its session or its password', async () => {
  const mallory = await signUp(shop);
  const link = await driver.token(mallory.email, 'verify');
  const reader = await signUp(shop);
  const refused = [{ code: 'INVALID_CREDENTIALS', field: ['input', 'password'] }];
  expect((await driver.verify(link)).userErrors).toEqual(refused);
  expect((await driver.verify(link, reader.viewer)).userErrors).toEqual(refused);
  expect((await driver.verify(link, {}, NEW_PASSWORD)).userErrors).toEqual(refused);
  expect(await driver.proven(mallory)).toBe(false);
  // A password alone is no session: it shows nothing of the account, which may have a second factor.
  expect(await driver.verify(link, {}, PASSWORD)).toEqual({ verified: true, user: null, userErrors: [] });
  expect(await driver.proven(mallory)).toBe(true);
});

test('somebody else’s reset or verification link is refused, or changes nobody but its owner', async () => {
  const [ann, bo] = [await driver.provenPerson(), await driver.provenPerson()];
  const cy = await signUp(shop);
  const toVerify = await driver.token(cy.email, 'verify');
  await driver.requestChange(ann, newEmail());
  const email = newEmail();
  await driver.requestChange(ann, email);
  const toChange = await driver.token(email, 'change');
  for (const password of [undefined, NEW_PASSWORD]) {
    expect(codes(await driver.verify(toVerify, bo.viewer, password))).toEqual(['INVALID_CREDENTIALS']);
    expect(codes(await driver.confirm(toChange, bo.viewer, password))).toEqual(['INVALID_CREDENTIALS']);
  }
  expect([await driver.proven(cy), await driver.proven(bo)]).toEqual([false, true]);

  await driver.requestReset(ann.email);
  const toReset = await driver.token(ann.email, 'reset');
  // Of another purpose it opens nothing, whoever has it.
  expect(codes(await driver.verify(toReset, bo.viewer))).toEqual(['LINK_EXPIRED']);
  expect(codes(await driver.confirm(toReset, ann.viewer))).toEqual(['LINK_EXPIRED']);
  expect(codes(await driver.reset(toReset))).toEqual([]);
  expect((await signIn(shop, bo.email)).viewer.userId).toBe(bo.viewer.userId);
  expect(codes(await ask(shop, 'signIn', { email: bo.email, password: NEW_PASSWORD }))).toEqual([
    'INVALID_CREDENTIALS',
  ]);
  const { user } = await ask(shop, 'signIn', { email: ann.email, password: NEW_PASSWORD });
  expect(user.id).toBe(ann.viewer.userId);
});

test('letters are in the language of the profile, whatever the page was in that caused them', async () => {
  const ann = await driver.provenPerson();
  const inChinese = { ...ann, viewer: { ...ann.viewer, locale: 'zh-CN' } } as const;
  const [first, second] = [newEmail(), newEmail()];
  await driver.requestChange(inChinese, first);
  await driver.token(first, 'change');
  expect(await driver.subjects(first)).toEqual(['Confirm your e-mail address']);

  const language = { language: 'zh_CN' };
  expect(codes(await driver.mutate('updateProfile', language, ann.viewer))).toEqual([]);
  await driver.requestReset(ann.email);
  await driver.token(ann.email, 'reset');
  expect((await driver.subjects(ann.email)).at(-1)).toBe('重设您的密码');
  await driver.requestChange(ann, second);
  expect(codes(await driver.confirm(await driver.token(second, 'change'), ann.viewer))).toEqual([]);
  await until(async () => (await driver.subjects(ann.email)).includes('您的邮箱已更换'));
});

test('the link of a letter tries as few passwords as signing in', async () => {
  const guarded = await testSubgraph(users);
  const ann = await signUp(guarded);
  const link = await until(async () => {
    const sent = await guarded.database.sql<{ text: string }>(
      `select text from users.letter_record where state = 'SENT'`,
    );
    return KINDS.verify.exec(sent[0]?.text ?? '')?.[1];
  });
  const text = 'mutation($input: EmailLinkInput!) { verifyEmail(input: $input) { userErrors { code } } }';
  const guess = async () =>
    codes((await guarded.execute(text, { input: { token: link, password: NEW_PASSWORD } })).data!.verifyEmail);
  const guesses = (await Promise.all(Array.from({ length: 12 }, guess))).flat();
  expect(guesses.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
  expect(codes(await ask(guarded, 'signIn', { email: ann.email, password: PASSWORD }))).toEqual(['RATE_LIMITED']);
  await guarded.stop();
});

test('the owner of an address is told when somebody signs up with it, who gets no link', async () => {
  const owner = await driver.provenPerson();
  const newcomer = await ask(shop, 'signUp', { email: owner.email, password: NEW_PASSWORD });
  const viewer = viewerOf(newcomer.tokens.accessToken);
  await until(async () => (await driver.subjects(owner.email)).includes('You already have an account'));
  expect(await driver.resend({ ...owner, viewer })).toEqual({ sent: true, userErrors: [] });
  await until(
    async () => (await driver.subjects(owner.email)).filter((one) => one.startsWith('You already')).length === 2,
  );
  expect(await driver.tokens(owner.email, 'verify')).toHaveLength(1);
  // Only the owner can reset the password.
  await driver.requestReset(owner.email);
  await driver.reset(await driver.token(owner.email, 'reset'), 'a third long sentence');
  const { user } = await ask(shop, 'signIn', { email: owner.email, password: 'a third long sentence' });
  expect(user.id).toBe(owner.viewer.userId);
});

test('of two who claim an address the last one proves it; the other may ask again', async () => {
  const first = await signUp(shop);
  const link = await driver.token(first.email, 'verify');
  const second = await signUp(shop, first.email);
  const [, later] = await driver.tokens(first.email, 'verify', 2);
  expect(codes(await driver.verify(link, first.viewer))).toEqual(['LINK_EXPIRED']);
  await driver.resend(first);
  const again = (await driver.tokens(first.email, 'verify', 3)).at(-1)!;
  expect(codes(await driver.verify(later!, second.viewer))).toEqual(['LINK_EXPIRED']);
  expect(codes(await driver.verify(again, first.viewer))).toEqual([]);
  expect([await driver.proven(first), await driver.proven(second)]).toEqual([true, false]);
});

test('an account opened while the owner proves the address takes nothing from them', async () => {
  for (let round = 0; round < 5; round++) {
    const owner = await signUp(shop);
    const link = await driver.token(owner.email, 'verify');
    const [verified] = await Promise.all([
      driver.verify(link, owner.viewer),
      signUp(shop, owner.email),
      signUp(shop, owner.email),
    ]);
    // Either the owner was first, or the claim had ended and nothing was proven.
    expect(await driver.proven(owner)).toBe(verified.userErrors.length === 0);
    const standings = await shop.database.sql<{ standing: string; people: number }>(
      'select email_standing as standing, count(*)::int as people from users."user" where email = $1 group by 1',
      [owner.email],
    );
    const people = Object.fromEntries(standings.map(({ standing, people }) => [standing, people]));
    expect(people.PROVEN ?? 0).toBe(verified.userErrors.length === 0 ? 1 : 0);
    expect(people.CLAIMED).toBe(1);
  }
});

test('a reset proves an address that was only claimed', async () => {
  const ann = await signUp(shop);
  await driver.requestReset(ann.email);
  expect(codes(await driver.reset(await driver.token(ann.email, 'reset')))).toEqual([]);
  const { tokens: opened } = await ask(shop, 'signIn', { email: ann.email, password: NEW_PASSWORD });
  expect(await driver.proven({ ...ann, viewer: viewerOf(opened.accessToken) })).toBe(true);
});

test('another address is the account’s when its letter is opened; the old one is told and opens nothing', async () => {
  const ann = await driver.provenPerson();
  const email = newEmail();
  await driver.requestReset(ann.email);
  const oldReset = await driver.token(ann.email, 'reset');
  expect(await driver.requestChange(ann, email)).toEqual({ sent: true, userErrors: [] });
  const link = await driver.token(email, 'change');
  expect(codes(await driver.confirm(link))).toEqual(['INVALID_CREDENTIALS']);
  expect(await driver.confirm(link, ann.viewer)).toEqual({ user: { id: ann.viewer.userId, email }, userErrors: [] });

  await until(async () => (await driver.subjects(ann.email)).includes('Your e-mail address was changed'));
  expect(codes(await driver.reset(oldReset))).toEqual(['LINK_EXPIRED']);
  expect(codes(await ask(shop, 'signIn', { email: ann.email, password: PASSWORD }))).toEqual(['INVALID_CREDENTIALS']);
  expect((await signIn(shop, email)).viewer.userId).toBe(ann.viewer.userId);
});

test('an address that somebody has proven is not taken from them, and its owner is told', async () => {
  const [ann, bo] = [await driver.provenPerson(), await driver.provenPerson()];
  expect(await driver.requestChange(ann, bo.email)).toEqual({ sent: true, userErrors: [] });
  await until(async () => (await driver.subjects(bo.email)).includes('You already have an account'));
  // Proven by another person between letter and click.
  const email = newEmail();
  await driver.requestChange(ann, email);
  const link = await driver.token(email, 'change');
  const cy = await signUp(shop, email);
  await driver.verify(await driver.token(email, 'verify'), cy.viewer);
  expect(codes(await driver.confirm(link, ann.viewer))).toEqual(['LINK_EXPIRED']);
  expect((await signIn(shop, email)).viewer.userId).toBe(cy.viewer.userId);
});

test('a change of e-mail or phone asks for the password again', async () => {
  const ann = await driver.provenPerson();
  await shop.database.sql(`update users.session set confirmed_at = now() - interval '16 minutes' where id = $1`, [
    ann.viewer.sessionId,
  ]);
  expect(codes(await driver.requestChange(ann, newEmail()))).toEqual(['PASSWORD_REQUIRED']);
  const phone = { phone: '13712345678' };
  expect(codes(await driver.mutate('changePhone', phone, ann.viewer))).toEqual(['PASSWORD_REQUIRED']);
  expect(codes(await driver.mutate('updateProfile', phone, ann.viewer))).toEqual(['PASSWORD_REQUIRED']);
});

test('an address is sent ten letters an hour at most, whoever asks', async () => {
  const ann = await signUp(shop);
  for (let asked = 0; asked < 14; asked++) expect((await driver.requestReset(ann.email)).sent).toBe(true);
  await until(async () => (await pending()) === 0);
  expect(await driver.subjects(ann.email)).toHaveLength(10);
});
const pending = async () => {
  const [row] = await shop.database.sql<{ count: number }>(
    `select count(*)::int as count from events.job where name like 'users.send%' and state in ('created', 'active', 'retry')`,
  );
  return row!.count;
};

test.each(['nobody', '\u0430nn@example.com', 'x'.repeat(300), ''])('%s is no address to write to', async (email) => {
  const ann = await signUp(shop);
  const wrong = [{ code: 'INVALID_INPUT', field: ['input', 'email'] }];
  expect((await driver.requestReset(email)).userErrors).toEqual(wrong);
  expect((await driver.requestChange(ann, email)).userErrors).toEqual(wrong);
});
