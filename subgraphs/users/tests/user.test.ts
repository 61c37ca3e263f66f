import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { codes, type Person, signUp } from './people.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users);
});
afterAll(() => shop.stop());

const entity = (id: string | undefined, fields: string, viewer: Person['viewer'] = {}) =>
  shop.execute(
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on User { ${fields} } } }`,
    { r: [{ __typename: 'User', id }] },
    viewer,
  );
const update = async ({ viewer }: Person, input: object) =>
  (
    await shop.execute(
      `mutation($input: UpdateProfileInput!) {
        updateProfile(input: $input) { user { displayName phone avatarUrl } userErrors { code field } }
      }`,
      { input },
      viewer,
    )
  ).data!.updateProfile;

test('guests are nobody', async () => {
  expect((await shop.execute('{ me { id } }')).data).toEqual({ me: null });
});

test('everybody sees a name, only the person and admins the contact data', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  await update(ann, { phone: '13800138000' });
  const seen = async (viewer: Person['viewer']) =>
    (await entity(ann.viewer.userId, 'displayName email phone', viewer)).data!._entities[0];
  const contact = { email: ann.email, phone: '13800138000' };
  expect(await seen(bo.viewer)).toMatchObject({ displayName: expect.stringMatching(/^jd_/), email: null, phone: null });
  expect(await seen({})).toMatchObject({ email: null, phone: null });
  expect(await seen(ann.viewer)).toMatchObject(contact);
  expect(await seen({ ...bo.viewer, role: 'ADMIN' })).toMatchObject(contact);
});

test.each(['addresses { id }', 'favorites { totalCount }', 'sessions { id }'])(
  '%s is for the person alone',
  async (field) => {
    const [ann, bo] = [await signUp(shop), await signUp(shop)];
    for (const viewer of [bo.viewer, {}, { ...bo.viewer, role: 'ADMIN' as const }]) {
      expect((await entity(ann.viewer.userId, field, viewer)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    }
    expect((await entity(ann.viewer.userId, field, ann.viewer)).errors).toBeUndefined();
  },
);

test('unknown people are null', async () => {
  for (const id of [uuidv7(), 'nonsense']) expect((await entity(id, 'id')).data!._entities).toEqual([null]);
});

test('the account page is one statement per list', async () => {
  const ann = await signUp(shop);
  const text =
    '{ me { displayName addresses { id } sessions { id } favorites(first: 20) { nodes { product { id } } } } }';
  shop.statements.length = 0;
  const { errors } = await shop.execute(text, {}, ann.viewer);
  expect(errors).toBeUndefined();
  expect(shop.statements).toHaveLength(4);
});

test('a list of authors is one statement', async () => {
  const people = [await signUp(shop), await signUp(shop), await signUp(shop)];
  shop.statements.length = 0;
  const { data } = await shop.execute(
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on User { id displayName } } }',
    { r: people.map(({ viewer }) => ({ __typename: 'User', id: viewer.userId })) },
  );
  expect(data!._entities.map(({ id }: { id: string }) => id)).toEqual(people.map(({ viewer }) => viewer.userId));
  expect(shop.statements).toHaveLength(1);
});

test('a profile changes in what is given and keeps the rest', async () => {
  const ann = await signUp(shop);
  const name = "O'Brien 🧋 <3";
  await update(ann, { displayName: name, avatarUrl: 'https://example.com/a.png', phone: '+44 20 7946 0958' });
  expect((await update(ann, { phone: null })).user).toEqual({
    displayName: name,
    phone: null,
    avatarUrl: 'https://example.com/a.png',
  });
  expect((await update(ann, {})).userErrors).toEqual([]);
});

test.each([
  [{ displayName: '' }, 'displayName'],
  [{ phone: '110' }, 'phone'],
  [{ avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
  [{ avatarUrl: 'http://example.com/a.png' }, 'avatarUrl'],
])('%j is refused and changes nothing', async (wrong, field) => {
  const ann = await signUp(shop);
  const payload = await update(ann, { ...wrong });
  expect(codes(payload)).toEqual(['INVALID_INPUT']);
  expect(payload.userErrors[0].field).toEqual(['input', field]);
});
