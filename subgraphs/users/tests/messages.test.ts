import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, deliverEvent, statementsOf, type TestSubgraph, testSubgraph, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '../src/subgraph.ts';
import { type Person, signUp } from './people.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(users);
});
afterAll(() => shop?.stop());

type Who = Pick<Person, 'viewer'>;
const MESSAGE = 'id kind category title path readAt';

async function ask(text: string, { viewer }: Who, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await shop.execute(text, variables, viewer);
  if (errors) throw errors[0];
  return data!;
}

const messages = async (who: Who, args = ''): Promise<Answer[]> =>
  (
    await ask(
      `{ me { messages(first: 50 ${args}) { totalCount nodes { ${MESSAGE} } pageInfo { endCursor hasNextPage } } } }`,
      who,
    )
  ).me.messages.nodes;
const unread = async (who: Who) =>
  (await ask('{ me { unreadMessages { total categories { category count } } } }', who)).me.unreadMessages;
const change = async (mutation: string, who: Who) =>
  (
    await ask(
      `mutation { change: ${mutation} { messages { id readAt } unreadMessages { total } userErrors { code } } }`,
      who,
    )
  ).change;

/** Tells somebody that an order of theirs was cancelled. */
const cancelled = ({ viewer }: Who, id?: string) =>
  deliverEvent(shop.database, {
    subscriber: 'users',
    name: 'orders.order.cancelled',
    id,
    data: { orderId: randomUUID(), orderNo: '1', buyerId: viewer.userId!, lines: [] },
  });
async function cancellations(who: Who, count: number): Promise<void> {
  for (let one = 0; one < count; one++) await cancelled(who);
}

test('a repeated event makes one message, also when it was deleted', async () => {
  const ann = await signUp(shop);
  const id = randomUUID();
  for (let time = 0; time < 3; time++) await cancelled(ann, id);
  const all = await messages(ann);
  expect(all).toHaveLength(1);
  await change(`deleteMessages(ids: ["${all[0]!.id}"])`, ann);
  await cancelled(ann, id);
  expect(await messages(ann)).toEqual([]);
});

test('messages are read, all read, deleted and restored, and paged', async () => {
  const ann = await signUp(shop);
  await cancellations(ann, 3);
  const [newest, , oldest] = await messages(ann);
  expect(await unread(ann)).toEqual({ total: 3, categories: [{ category: 'ORDER', count: 3 }] });

  const read = await change(`markMessagesRead(ids: ["${newest!.id}"])`, ann);
  expect(read).toMatchObject({ messages: [{ id: newest!.id }], unreadMessages: { total: 2 } });
  const { readAt } = read.messages[0];
  expect((await change(`markMessagesRead(ids: ["${newest!.id}"])`, ann)).messages[0].readAt).toBe(readAt);
  expect(await messages(ann, 'unread: true')).toHaveLength(2);
  expect(await messages(ann, 'unread: false')).toHaveLength(1);
  expect(await messages(ann, 'category: NEWS')).toEqual([]);

  expect((await change(`deleteMessages(ids: ["${oldest!.id}"])`, ann)).unreadMessages.total).toBe(1);
  expect(await messages(ann)).toHaveLength(2);
  expect((await change(`restoreMessages(ids: ["${oldest!.id}"])`, ann)).messages[0].id).toBe(oldest!.id);
  expect((await change('markAllMessagesRead(category: NEWS)', ann)).unreadMessages.total).toBe(2);
  expect((await change('markAllMessagesRead', ann)).unreadMessages.total).toBe(0);

  const query = (after?: string) =>
    ask(
      'query($after: String) { me { messages(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }',
      ann,
      { after },
    ).then(({ me }) => me.messages);
  const first = await query();
  const second = await query(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes]).toHaveLength(3);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test("other people's messages are neither seen nor changed", async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  await cancellations(ann, 1);
  const [{ id }] = (await messages(ann)) as [Answer];
  for (const mutation of ['markMessagesRead', 'deleteMessages', 'restoreMessages']) {
    expect((await change(`${mutation}(ids: ["${id}", "nonsense"])`, bo)).messages).toEqual([]);
  }
  expect(await messages(ann, 'unread: true')).toHaveLength(1);
  const reference = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Message { text } } }';
  const { data } = await shop.execute(reference, { r: [{ __typename: 'Message', id }] }, bo.viewer);
  expect(data?._entities).toEqual([null]);
});

test('what somebody has switched off is not sent; what concerns purchases cannot be switched off in letters', async () => {
  const ann = await signUp(shop);
  const set = async (category: string, channel: string, enabled: boolean) =>
    (
      await ask(
        `mutation { setNotification(input: { category: ${category}, channel: ${channel}, enabled: ${enabled} }) {
          settings { category channel enabled changeable } userErrors { code field } } }`,
        ann,
      )
    ).setNotification;
  await set('ORDER', 'SHOP', false);
  await cancellations(ann, 1);
  expect(await messages(ann)).toEqual([]);
  await set('ORDER', 'SHOP', true);
  await cancellations(ann, 1);
  expect(await messages(ann)).toHaveLength(1);
  const { userErrors } = await set('ORDER', 'LETTER', false);
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'enabled'] }]);
  expect((await set('SALES', 'LETTER', true)).userErrors[0].code).toBe('INVALID_INPUT');
  const { settings } = await set('ALERT', 'SHOP', false);
  expect(settings).toContainEqual({ category: 'ALERT', channel: 'SHOP', enabled: false, changeable: true });
  expect(settings).toContainEqual({ category: 'ORDER', channel: 'LETTER', enabled: true, changeable: false });
});

test('news reach everybody who wants them, and only administrators publish them', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  await ask(
    'mutation { setNotification(input: { category: NEWS, channel: SHOP, enabled: false }) { userErrors { code } } }',
    bo,
  );
  const publish = (who: Who, path: string) =>
    shop.execute(
      'mutation($input: NewsInput!) { publishShopNews(input: $input) { newsId userErrors { field } } }',
      { input: { titleZh: '上新', titleEn: 'New', textZh: '新品上架。', textEn: 'Look what is new.', path } },
      who.viewer,
    );
  expect((await publish(ann, '/')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  // In a session that gave the password just now.
  const admin: Who = { viewer: { ...(await signUp(shop)).viewer, role: 'ADMIN', permissions: PERMISSIONS } };
  for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:x']) {
    const { data } = await publish(admin, elsewhere);
    expect(data?.publishShopNews.userErrors).toEqual([{ field: ['input', 'path'] }]);
  }
  await publish(admin, '/coupons');
  const [told] = await until(async () => {
    const all = await messages(ann);
    return all.length > 0 && all;
  });
  expect(told).toMatchObject({ kind: 'SHOP_NEWS', title: 'New', path: '/coupons', category: 'NEWS' });
  expect(await messages(bo)).toEqual([]);
});

test('a page of messages is one statement, its count another, and who reads it a third', async () => {
  const ann = await signUp(shop);
  await cancellations(ann, 3);
  expect(await statementsOf(() => messages(ann))).toHaveLength(3);
  expect(await statementsOf(() => unread(ann))).toHaveLength(2);
});
