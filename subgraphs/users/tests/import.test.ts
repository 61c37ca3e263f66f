import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, PASSWORD, SERVICE, signUp, viewerOf } from './people.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users);
});
afterAll(() => shop.stop());

const PEOPLE = 'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { externalId id } }';
const SELLERS = 'mutation($input: [ImportedSellerInput!]!) { _importSellers(input: $input) { slug id } }';
const people = async (input: object[]) => (await shop.execute(PEOPLE, { input }, SERVICE)).data!._importPeople;
const sellers = async (input: object[]) => (await shop.execute(SELLERS, { input }, SERVICE)).data!._importSellers;
const person = (name: string) => ({
  externalId: name,
  email: `${name}@shop.example`,
  displayName: name,
  role: 'USER',
});

test('thousands of people come in at once, again without doubles', async () => {
  const input = Array.from({ length: 2500 }, (_, i) => person(`buyer-${i}`));
  const first = await people(input);
  expect(first.map(({ externalId }: { externalId: string }) => externalId)).toEqual(input.map((p) => p.externalId));
  expect(await people(input)).toEqual(first);
});

test('people with a password sign in, those without never do', async () => {
  await people([
    { ...person('demo'), password: PASSWORD, role: 'ADMIN' },
    { ...person('root'), role: 'ADMIN' },
    person('silent'),
  ]);
  const demo = await ask(shop, 'signIn', { email: 'demo@shop.example', password: PASSWORD });
  expect(demo.user).toMatchObject({ displayName: 'demo', role: 'ADMIN' });
  for (const password of ['', PASSWORD]) {
    expect(codes(await ask(shop, 'signIn', { email: 'silent@shop.example', password }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  }
  await people([person('demo')]);
  expect(codes(await ask(shop, 'signIn', { email: 'demo@shop.example', password: PASSWORD }))).toEqual([]);
});

test('a seller is owned by a person, whose token says so', async () => {
  const [{ id }] = await sellers([{ slug: 'tea-house', nameZh: '茶舍', nameEn: 'Tea House', rating: 4.8 }]);
  await people([{ ...person('owner'), password: PASSWORD, role: 'SELLER', sellerSlug: 'tea-house' }]);
  const { tokens } = await ask(shop, 'signIn', { email: 'owner@shop.example', password: PASSWORD });
  expect(viewerOf(tokens.accessToken)).toMatchObject({ role: 'SELLER', sellerId: id });

  const again = await sellers([{ slug: 'tea-house', nameZh: '茶舍', rating: 4.9, ownerEmail: 'Owner@shop.example' }]);
  expect(again).toEqual([{ slug: 'tea-house', id }]);
  const read = (locale: 'en' | 'zh-CN') =>
    shop.execute(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Seller { slug name rating description } } }',
      { r: [{ __typename: 'Seller', id }] },
      { locale },
    );
  const seller = { slug: 'tea-house', name: '茶舍', rating: 4.9, description: null };
  expect((await read('en')).data!._entities).toEqual([seller]);
  expect((await read('zh-CN')).data!._entities).toEqual([seller]);
});

test('whose role or seller changes has to sign in again, and nobody else', async () => {
  const input = [
    { ...person('promoted'), password: PASSWORD },
    { ...person('steady'), password: PASSWORD },
    { ...person('keeper'), password: PASSWORD, role: 'SELLER' },
  ];
  await sellers([{ slug: 'book-nook', nameZh: '书角', rating: 4.8 }]);
  await people(input);
  const sessions = new Map<string, string | undefined>();
  for (const { externalId, email } of input) {
    const { tokens } = await ask(shop, 'signIn', { email, password: PASSWORD });
    sessions.set(externalId, viewerOf(tokens.accessToken).sessionId);
  }
  const revoked = async () => {
    const { data } = await shop.execute('{ _revokedSessions }', {}, SERVICE);
    return [...sessions].flatMap(([name, id]) => (data!._revokedSessions.includes(id) ? [name] : []));
  };
  await people(input);
  expect(await revoked()).toEqual([]);
  await people([{ ...input[0]!, role: 'ADMIN' }]);
  expect(await revoked()).toEqual(['promoted']);
  await sellers([{ slug: 'book-nook', nameZh: '书角', rating: 4.8, ownerEmail: 'keeper@shop.example' }]);
  expect(await revoked()).toEqual(['promoted', 'keeper']);
});

test('only other subgraphs import', async () => {
  const { viewer } = await signUp(shop);
  for (const asking of [viewer, {}, { ...viewer, role: 'SELLER' as const }]) {
    const { errors } = await shop.execute(PEOPLE, { input: [person('x')] }, asking);
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  }
});

test('a person without an e-mail address stops the import, which then adds nobody', async () => {
  const { errors } = await shop.execute(PEOPLE, { input: [person('fine'), { ...person('bad'), email: '' }] }, SERVICE);
  expect(errors![0]!.message).toContain('bad');
  expect(await shop.database.sql(`select 1 from users."user" where display_name = 'fine'`)).toEqual([]);
});
