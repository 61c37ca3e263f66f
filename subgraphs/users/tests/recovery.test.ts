import { type TestSubgraph, testSubgraph, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, type Person, signIn, signUp, viewerOf } from './people.ts';

const NEW_PASSWORD = 'quite another horse';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users, { env: { SIGN_IN_LIMIT_PER_ADDRESS: '10000', SIGN_IN_LIMIT_PER_ACCOUNT: '100' } });
});
afterAll(() => shop.stop());

type Fields = Record<string, unknown>;
async function mutate(name: string, input: Fields | undefined, viewer: Person['viewer'] = {}, fields = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const [head, args] = input ? [`($input: ${type}!)`, '(input: $input)'] : ['', ''];
  const text = `mutation${head} { ${name}${args} { ${fields} userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, { input }, viewer);
  if (errors) throw errors[0];
  return data![name];
}

const verify = (token: string, viewer?: Person['viewer'], password?: string) =>
  shop
    .execute(
      'mutation($input: EmailLinkInput!) { verifyEmail(input: $input) { user { id emailVerified } userErrors { code field } } }',
      { input: { token, password } },
      viewer,
    )
    .then(({ data }) => data!.verifyEmail);
const confirm = (token: string, viewer?: Person['viewer'], password?: string) =>
  shop
    .execute(
      'mutation($input: EmailLinkInput!) { confirmEmailChange(input: $input) { user { id email } userErrors { code } } }',
      { input: { token, password } },
      viewer,
    )
    .then(({ data }) => data!.confirmEmailChange);
const requestReset = (email: string) => mutate('requestPasswordReset', { email }, {}, 'sent');
const reset = (token: string, newPassword = NEW_PASSWORD) =>
  mutate('resetPassword', { token, newPassword }, {}, 'reset');
const requestChange = ({ viewer }: Person, email: string) => mutate('requestEmailChange', { email }, viewer, 'sent');
const resend = ({ viewer }: Person) => mutate('requestEmailVerification', undefined, viewer, 'sent');

const KINDS = {
  verify: /verify-email#token=([\w-]+)/,
  reset: /reset-password#token=([\w-]+)/,
  change: /confirm-email#token=([\w-]+)/,
};
/** Waits for a number of letters of one kind to an address and returns their tokens. */
const tokens = (email: string, kind: keyof typeof KINDS, count = 1) =>
  until(async () => {
    const sent = await shop.database.sql<{ text: string }>(
      `select text from users.letter_record where email = $1 and state = 'SENT' order by id`,
      [email],
    );
    const found = sent.flatMap(({ text }) => KINDS[kind].exec(text)?.[1] ?? []);
    return found.length >= count ? found : undefined;
  });
const token = async (email: string, kind: keyof typeof KINDS) => (await tokens(email, kind)).at(-1)!;
const subjects = async (email: string) => {
  const rows = await shop.database.sql<{ subject: string }>(
    `select subject from users.letter_record where email = $1 and state = 'SENT' order by id`,
    [email],
  );
  return rows.map(({ subject }) => subject);
};
const proven = async ({ viewer }: Person): Promise<boolean> =>
  (await shop.execute('{ me { emailVerified } }', {}, viewer)).data!.me.emailVerified;
/** A person with a proven address. */
async function provenPerson(): Promise<Person> {
  const person = await signUp(shop);
  expect(codes(await verify(await token(person.email, 'verify'), person.viewer))).toEqual([]);
  return person;
}

test('who forgot the password gets back in by a letter, and nobody else stays in', async () => {
  const phone = await provenPerson();
  expect(await proven(phone)).toBe(true);
  const laptop = await signIn(shop, phone.email);
  expect(await requestReset(phone.email.toUpperCase())).toEqual({ sent: true, userErrors: [] });
  expect(await reset(await token(phone.email, 'reset'))).toEqual({ reset: true, userErrors: [] });

  for (const { refreshToken } of [phone, laptop]) {
    expect(codes(await ask(shop, 'refreshSession', { refreshToken }))).toEqual(['SESSION_EXPIRED']);
  }
  expect(codes(await ask(shop, 'signIn', { email: phone.email, password: PASSWORD }))).toEqual(['INVALID_CREDENTIALS']);
  const { user } = await ask(shop, 'signIn', { email: phone.email, password: NEW_PASSWORD });
  expect(user.id).toBe(phone.viewer.userId);
  await until(async () => (await subjects(phone.email)).includes('Your password was changed'));
});

test('only the hash of a token is stored', async () => {
  const { email } = await signUp(shop);
  const sent = await token(email, 'verify');
  expect(sent).toHaveLength(43);
  const rows = JSON.stringify(await shop.database.sql('select * from users.one_time_link'));
  expect(rows).toContain(email);
  expect(rows).not.toContain(sent);
  const jobs = await shop.database.sql('select 1 from events.job where data::text like $1', [`%${sent}%`]);
  expect(jobs).toEqual([]);
});

test('a link is refused when it is used again, shortened, changed, of another kind or too old', async () => {
  const ann = await signUp(shop);
  const link = await token(ann.email, 'verify');
  const refused = async (given: string) => expect(codes(await verify(given, ann.viewer))).toEqual(['LINK_EXPIRED']);
  for (const wrong of ['', link.slice(0, -1), link.slice(1), `${link}A`, link.toUpperCase(), 'x'.repeat(200_000)]) {
    await refused(wrong);
  }
  expect(codes(await reset(link))).toEqual(['LINK_EXPIRED']);
  expect(codes(await confirm(link, ann.viewer))).toEqual(['LINK_EXPIRED']);
  await requestReset(ann.email);
  await refused(await token(ann.email, 'reset'));

  await shop.database.sql(
    `update users.one_time_link set expires_at = now() where user_id = $1 and purpose = 'VERIFY_EMAIL'`,
    [ann.viewer.userId],
  );
  await refused(link);
  expect(await proven(ann)).toBe(false);
  await resend(ann);
  const next = (await tokens(ann.email, 'verify', 2)).at(-1)!;
  expect(codes(await verify(next, ann.viewer))).toEqual([]);
  await refused(next);
});

test('a link lives for 30 minutes', async () => {
  const { viewer, email } = await signUp(shop);
  await token(email, 'verify');
  const [row] = await shop.database.sql<{ seconds: number }>(
    `select extract(epoch from expires_at - now())::int as seconds from users.one_time_link where user_id = $1`,
    [viewer.userId],
  );
  expect(row!.seconds).toBeGreaterThan(1700);
  expect(row!.seconds).toBeLessThanOrEqual(1800);
});

test('the next link of a kind replaces the one before, and no other', async () => {
  const ann = await provenPerson();
  await requestReset(ann.email);
  const first = await token(ann.email, 'reset');
  await requestChange(ann, newEmail());
  await requestReset(ann.email);
  const second = (await tokens(ann.email, 'reset', 2)).at(-1)!;
  expect(codes(await reset(first))).toEqual(['LINK_EXPIRED']);
  expect(codes(await reset(second, 'password1'))).toEqual(['WEAK_PASSWORD']);
  expect(codes(await reset(second))).toEqual([]);
});

test('of ten who use one link at once one succeeds', async () => {
  const ann = await provenPerson();
  await requestReset(ann.email);
  const link = await token(ann.email, 'reset');
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => reset(link, `${NEW_PASSWORD} ${at}`)));
  expect(answers.filter((answer) => answer.reset)).toHaveLength(1);
});

test('a letter proves an address only together with the account: its session or its password', async () => {
  const mallory = await signUp(shop);
  const link = await token(mallory.email, 'verify');
  const reader = await signUp(shop);
  const refused = [{ code: 'INVALID_CREDENTIALS', field: ['input', 'password'] }];
  expect((await verify(link)).userErrors).toEqual(refused);
  expect((await verify(link, reader.viewer)).userErrors).toEqual(refused);
  expect((await verify(link, {}, NEW_PASSWORD)).userErrors).toEqual(refused);
  expect(await proven(mallory)).toBe(false);
  const verified = { user: { id: mallory.viewer.userId, emailVerified: true }, userErrors: [] };
  expect(await verify(link, {}, PASSWORD)).toEqual(verified);
  expect(await proven(mallory)).toBe(true);
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

test('the owner of an address hears of who signs up with it, who gets no link', async () => {
  const owner = await provenPerson();
  const newcomer = await ask(shop, 'signUp', { email: owner.email, password: NEW_PASSWORD });
  const viewer = viewerOf(newcomer.tokens.accessToken);
  await until(async () => (await subjects(owner.email)).includes('You already have an account'));
  expect(await resend({ ...owner, viewer })).toEqual({ sent: true, userErrors: [] });
  await until(async () => (await subjects(owner.email)).filter((one) => one.startsWith('You already')).length === 2);
  expect(await tokens(owner.email, 'verify')).toHaveLength(1);
  // Only the owner can reset the password.
  await requestReset(owner.email);
  await reset(await token(owner.email, 'reset'), 'a third long sentence');
  const { user } = await ask(shop, 'signIn', { email: owner.email, password: 'a third long sentence' });
  expect(user.id).toBe(owner.viewer.userId);
});

test('of two who claim an address the last one proves it; the other may ask again', async () => {
  const first = await signUp(shop);
  const link = await token(first.email, 'verify');
  const second = await signUp(shop, first.email);
  const [, later] = await tokens(first.email, 'verify', 2);
  expect(codes(await verify(link, first.viewer))).toEqual(['LINK_EXPIRED']);
  await resend(first);
  const again = (await tokens(first.email, 'verify', 3)).at(-1)!;
  expect(codes(await verify(later!, second.viewer))).toEqual(['LINK_EXPIRED']);
  expect(codes(await verify(again, first.viewer))).toEqual([]);
  expect([await proven(first), await proven(second)]).toEqual([true, false]);
});

test('an account opened while the owner proves the address takes nothing from them', async () => {
  for (let round = 0; round < 5; round++) {
    const owner = await signUp(shop);
    const link = await token(owner.email, 'verify');
    const [verified] = await Promise.all([
      verify(link, owner.viewer),
      signUp(shop, owner.email),
      signUp(shop, owner.email),
    ]);
    // Either the owner was first, or the claim had ended and nothing was proven.
    expect(await proven(owner)).toBe(verified.userErrors.length === 0);
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
  await requestReset(ann.email);
  expect(codes(await reset(await token(ann.email, 'reset')))).toEqual([]);
  const { tokens: opened } = await ask(shop, 'signIn', { email: ann.email, password: NEW_PASSWORD });
  expect(await proven({ ...ann, viewer: viewerOf(opened.accessToken) })).toBe(true);
});

test('another address is the account’s when its letter is opened; the old one is told and opens nothing', async () => {
  const ann = await provenPerson();
  const email = newEmail();
  await requestReset(ann.email);
  const oldReset = await token(ann.email, 'reset');
  expect(await requestChange(ann, email)).toEqual({ sent: true, userErrors: [] });
  const link = await token(email, 'change');
  expect(codes(await confirm(link))).toEqual(['INVALID_CREDENTIALS']);
  expect(await confirm(link, ann.viewer)).toEqual({ user: { id: ann.viewer.userId, email }, userErrors: [] });

  await until(async () => (await subjects(ann.email)).includes('Your e-mail address was changed'));
  expect(codes(await reset(oldReset))).toEqual(['LINK_EXPIRED']);
  expect(codes(await ask(shop, 'signIn', { email: ann.email, password: PASSWORD }))).toEqual(['INVALID_CREDENTIALS']);
  expect((await signIn(shop, email)).viewer.userId).toBe(ann.viewer.userId);
});

test('an address that somebody has proven is not taken from them, and its owner is told', async () => {
  const [ann, bo] = [await provenPerson(), await provenPerson()];
  expect(await requestChange(ann, bo.email)).toEqual({ sent: true, userErrors: [] });
  await until(async () => (await subjects(bo.email)).includes('You already have an account'));
  // Proven by another person between letter and click.
  const email = newEmail();
  await requestChange(ann, email);
  const link = await token(email, 'change');
  const cy = await signUp(shop, email);
  await verify(await token(email, 'verify'), cy.viewer);
  expect(codes(await confirm(link, ann.viewer))).toEqual(['LINK_EXPIRED']);
  expect((await signIn(shop, email)).viewer.userId).toBe(cy.viewer.userId);
});

test('a change of e-mail or phone asks for the password again', async () => {
  const ann = await provenPerson();
  await shop.database.sql(`update users.session set confirmed_at = now() - interval '16 minutes' where id = $1`, [
    ann.viewer.sessionId,
  ]);
  expect(codes(await requestChange(ann, newEmail()))).toEqual(['PASSWORD_REQUIRED']);
  const phone = { phone: '13712345678' };
  expect(codes(await mutate('changePhone', phone, ann.viewer))).toEqual(['PASSWORD_REQUIRED']);
  expect(codes(await mutate('updateProfile', phone, ann.viewer))).toEqual(['PASSWORD_REQUIRED']);
});

test('an address is sent ten letters an hour at most, whoever asks', async () => {
  const ann = await signUp(shop);
  for (let asked = 0; asked < 14; asked++) expect((await requestReset(ann.email)).sent).toBe(true);
  await until(async () => (await pending()) === 0);
  expect(await subjects(ann.email)).toHaveLength(10);
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
  expect((await requestReset(email)).userErrors).toEqual(wrong);
  expect((await requestChange(ann, email)).userErrors).toEqual(wrong);
});
