import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, newEmail, PASSWORD, prove, signIn, signUp } from './people.ts';

const OTHER = 'quite another horse';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users, { env: { SIGN_IN_LIMIT_PER_ADDRESS: '1000' } });
});
afterAll(() => shop.stop());

const standings = async (email: string) => {
  const rows = await shop.database.sql<{ standing: string }>(
    'select email_standing as standing from users."user" where email = $1 order by standing',
    [email],
  );
  return rows.map(({ standing }) => standing);
};
const enter = (mutation: 'signIn' | 'signUp', email: string, password: string) =>
  ask(shop, mutation, { email, password });

test('who signs up with the address of somebody gets an account of their own, in the same words', async () => {
  const owner = await signUp(shop);
  await prove(shop, owner);
  const free = await enter('signUp', newEmail(), OTHER);
  const taken = await enter('signUp', owner.email, OTHER);
  expect(Object.keys(taken.user)).toEqual(Object.keys(free.user));
  expect(taken.userErrors).toEqual([]);
  expect(taken.user.id).not.toBe(owner.viewer.userId);
  expect(await standings(owner.email)).toEqual(['CLAIMED', 'PROVEN']);
  expect((await enter('signIn', owner.email, PASSWORD)).user.id).toBe(owner.viewer.userId);
  expect((await enter('signIn', owner.email, OTHER)).user.id).toBe(taken.user.id);
});

test('of two accounts with one address and one password the one that has proven it is entered', async () => {
  const owner = await signUp(shop);
  await prove(shop, owner);
  await signUp(shop, owner.email);
  expect((await signIn(shop, owner.email)).viewer.userId).toBe(owner.viewer.userId);
});

test('the last claim to an address counts', async () => {
  const email = newEmail();
  await enter('signUp', email, PASSWORD);
  const last = await enter('signUp', email, OTHER);
  expect(codes(await enter('signIn', email, PASSWORD))).toEqual(['INVALID_CREDENTIALS']);
  expect((await enter('signIn', email, OTHER)).user.id).toBe(last.user.id);
  expect(await standings(email)).toEqual(['CLAIMED', 'LAPSED']);
});

test('of eight sign-ups at once for one address one claims it, and all are signed in', async () => {
  const email = newEmail();
  const all = await Promise.all(Array.from({ length: 8 }, () => enter('signUp', email, PASSWORD)));
  expect(all.flatMap(codes)).toEqual([]);
  expect(new Set(all.map(({ user }) => user.id)).size).toBe(8);
  expect(await standings(email)).toEqual(['CLAIMED', ...Array(7).fill('LAPSED')]);
});

test('an imported person is not who signed up with their address', async () => {
  const stranger = await signUp(shop);
  const person = { externalId: 'boss', email: stranger.email, displayName: 'Boss', role: 'ADMIN', password: OTHER };
  const text = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }';
  const { data } = await shop.execute(text, { input: [person] }, { service: 'test' });
  expect(data!._importPeople[0].id).not.toBe(stranger.viewer.userId);
  const { user } = await enter('signIn', stranger.email, OTHER);
  expect(user).toMatchObject({ id: data!._importPeople[0].id, role: 'ADMIN' });
  expect((await enter('signIn', stranger.email, PASSWORD)).user.role).toBe('USER');
});

test('look-alike and IDN addresses: letters of other scripts are refused, domains are told apart in punycode', async () => {
  const email = newEmail();
  const owner = await signUp(shop, email);
  const wrong = [{ code: 'INVALID_INPUT', field: ['input', 'email'] }];
  // Cyrillic е and о, a zero-width space, a dotless i.
  const lookAlikes = [email.replace('e', '\u0435'), email.replace('o', '\u043e'), `per\u200b${email.slice(3)}`];
  for (const lookAlike of [...lookAlikes, 'adm\u0131n@example.com']) {
    const refused = await enter('signUp', lookAlike, PASSWORD);
    expect(refused.userErrors.map(({ code, field }: Answer) => ({ code, field }))).toEqual(wrong);
    expect((await enter('signIn', lookAlike, PASSWORD)).user).toBeNull();
  }
  // Full-width letters are the same address; another domain that looks alike is another one, and is shown as what it is.
  expect((await enter('signIn', email.replace('person', 'ｐｅｒｓｏｎ').toUpperCase(), PASSWORD)).user.id).toBe(
    owner.viewer.userId,
  );
  const { user } = await enter('signUp', email.replace('example', 'ex\u0430mple'), PASSWORD);
  expect(user.email).toBe(email.replace('example', 'xn--exmple-4nf'));
  const chinese = await enter('signUp', 'ann@例子.中国', PASSWORD);
  expect(chinese.user.email).toBe('ann@xn--fsqu00a.xn--fiqs8s');
  expect((await enter('signIn', 'ann@xn--fsqu00a.xn--fiqs8s', PASSWORD)).user.id).toBe(chinese.user.id);
});
