import { PERMISSIONS } from '@minijd/subgraph';
import { statementsOf, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { ask, codes, PASSWORD, type Person, prove, signUp } from './people.ts';

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
  expect(await seen({ ...bo.viewer, role: 'ADMIN', permissions: PERMISSIONS })).toMatchObject(contact);
});

test.each(['addresses { id }', 'favorites { totalCount }'])('%s is for the person alone', async (field) => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  for (const viewer of [bo.viewer, {}, { ...bo.viewer, role: 'ADMIN' as const, permissions: PERMISSIONS }]) {
    expect((await entity(ann.viewer.userId, field, viewer)).errors![0]!.extensions.code).toBe(
      viewer.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED',
    );
  }
  expect((await entity(ann.viewer.userId, field, ann.viewer)).errors).toBeUndefined();
});

test('sessions are for the person and for administrators who may see people', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  const seen = async (viewer: Person['viewer']) => entity(ann.viewer.userId, 'sessions { id }', viewer);
  const own = [{ sessions: [{ id: ann.viewer.sessionId }] }];
  expect((await seen(ann.viewer)).data!._entities).toEqual(own);
  expect((await seen({ ...bo.viewer, role: 'ADMIN', permissions: ['user:read'] })).data!._entities).toEqual(own);
  expect((await seen(bo.viewer)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await seen({})).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
});

test('unknown people are null', async () => {
  for (const id of [uuidv7(), 'nonsense']) expect((await entity(id, 'id')).data!._entities).toEqual([null]);
});

test('the account page is one statement per list', async () => {
  const ann = await signUp(shop);
  const text =
    '{ me { displayName addresses { id } sessions { id } favorites(first: 20) { nodes { product { id } } } } }';
  const statements = await statementsOf(async () =>
    expect((await shop.execute(text, {}, ann.viewer)).errors).toBeUndefined(),
  );
  expect(statements).toHaveLength(4);
});

test('a list of authors is one statement', async () => {
  const people = [await signUp(shop), await signUp(shop), await signUp(shop)];
  const statements = await statementsOf(async () => {
    const { data } = await shop.execute(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on User { id displayName } } }',
      { r: people.map(({ viewer }) => ({ __typename: 'User', id: viewer.userId })) },
    );
    expect(data!._entities.map(({ id }: { id: string }) => id)).toEqual(people.map(({ viewer }) => viewer.userId));
  });
  expect(statements).toHaveLength(1);
});

test('a profile changes in what is given and keeps the rest', async () => {
  const ann = await signUp(shop);
  const name = "O'Brien 🧋 <3";
  const avatarUrl = pictureOf(ann);
  await update(ann, { displayName: name, avatarUrl, phone: '+44 20 7946 0958' });
  expect((await update(ann, { phone: null })).user).toEqual({
    displayName: name,
    phone: null,
    avatarUrl: `${avatarUrl}/256.webp`,
  });
  expect((await update(ann, {})).userErrors).toEqual([]);
});

/** What the media server has for them. */
const pictureOf = ({ viewer }: Person) => `/media/avatars/${viewer.userId}/${uuidv7()}`;

test('who people are, when they were born and what they read in is for themselves', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  const said = { gender: 'FEMALE', birthday: '1990-02-28', language: 'en' };
  expect(codes(await update(ann, said))).toEqual([]);
  const fields = 'gender birthday language';
  expect((await entity(ann.viewer.userId, fields, ann.viewer)).data!._entities).toEqual([said]);
  for (const viewer of [bo.viewer, { ...bo.viewer, role: 'ADMIN' as const, permissions: PERMISSIONS }]) {
    expect((await entity(ann.viewer.userId, fields, viewer)).data!._entities).toEqual([
      { gender: null, birthday: null, language: null },
    ]);
  }
  await update(ann, { birthday: null });
  expect((await entity(ann.viewer.userId, 'birthday gender', ann.viewer)).data!._entities).toEqual([
    { birthday: null, gender: 'FEMALE' },
  ]);
});

test('a picture that is replaced or removed goes from the media server as well', async () => {
  const ann = await signUp(shop);
  const [first, second] = [pictureOf(ann), pictureOf(ann)];
  for (const avatarUrl of [first, `${first}/64.webp`, second, null]) await update(ann, { avatarUrl });
  const jobs = await shop.database.sql<{ folders: string[] }>(
    `select data->'folders' as folders from events.job where name = 'users.removePictures' order by created_on`,
  );
  expect(jobs.flatMap(({ folders }) => folders).map((folder) => `/media/${folder}`)).toEqual([first, second]);
});

test("somebody else's picture is refused", async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  expect(codes(await update(ann, { avatarUrl: pictureOf(bo) }))).toEqual(['INVALID_INPUT']);
});

test.each([
  [{ displayName: '' }, 'displayName'],
  [{ birthday: '2999-01-01' }, 'birthday'],
  [{ avatarUrl: 'https://example.com/a.png' }, 'avatarUrl'],
  [{ phone: '110' }, 'phone'],
  [{ avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
  [{ avatarUrl: 'http://example.com/a.png' }, 'avatarUrl'],
])('%j is refused and changes nothing', async (wrong, field) => {
  const ann = await signUp(shop);
  const payload = await update(ann, { ...wrong });
  expect(codes(payload)).toEqual(['INVALID_INPUT']);
  expect(payload.userErrors[0].field).toEqual(['input', field]);
});

const mobile = (() => {
  let numbers = 13_900_000_000;
  return () => String(++numbers);
})();

test('a mainland mobile is a second name to sign in with, however it is typed', async () => {
  const ann = await signUp(shop);
  const phone = mobile();
  expect((await update(ann, { phone: `+86 ${phone}` })).user.phone).toBe(phone);
  for (const email of [phone, `+86${phone}`, ` ${phone.slice(0, 3)}-${phone.slice(3)} `]) {
    expect((await ask(shop, 'signIn', { email, password: PASSWORD })).user.id).toBe(ann.viewer.userId);
  }
  for (const email of [mobile(), phone.slice(1)]) {
    expect(codes(await ask(shop, 'signIn', { email, password: PASSWORD }))).toEqual(['INVALID_CREDENTIALS']);
  }
});

test('a mainland mobile is of the one who comes first, unless they have not proven their address', async () => {
  const [first, second, third] = [await signUp(shop), await signUp(shop), await signUp(shop)];
  const phone = mobile();
  await update(first, { phone });
  expect(codes(await update(second, { phone }))).toEqual(['CONFLICT']);
  await prove(shop, second);
  expect((await update(second, { phone })).user.phone).toBe(phone);
  await prove(shop, third);
  expect(codes(await update(third, { phone }))).toEqual(['CONFLICT']);
  expect((await ask(shop, 'signIn', { email: phone, password: PASSWORD })).user.id).toBe(second.viewer.userId);
});

test('of many who ask for a mobile at once one gets it; other numbers may be shared', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => signUp(shop)));
  const phone = mobile();
  const answers = await Promise.all(people.map((person) => update(person, { phone })));
  expect(answers.flatMap(codes)).toEqual(Array(4).fill('CONFLICT'));
  const landline = await Promise.all(people.map((person) => update(person, { phone: '010-12345678' })));
  expect(landline.flatMap(codes)).toEqual([]);
});
