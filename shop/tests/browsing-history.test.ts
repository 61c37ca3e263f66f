import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, statementsOf, type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { dayOf } from './figures-from-rows.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

type Person = { viewer: Partial<Viewer> };

const PASSWORD = 'a long password of the tests';
const device = (): Person => ({ viewer: { guestId: randomUUID(), ipAddress: randomUUID() } });
const products = async (count: number) =>
  (await shop.manyGoods(Array.from({ length: count }, () => ({})))).map(({ productId }) => productId);
const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: { code: string }) => code);

/** Somebody new, on a device. */
async function signUp({ viewer }: Person = device()): Promise<Person> {
  const input = { email: `${randomUUID()}@people.example`, password: PASSWORD };
  const text = 'mutation($input: SignUpInput!) { signUp(input: $input) { user { id } } }';
  const { signUp: opened } = await shop.ask('users', text, { input }, viewer);
  return { viewer: { userId: opened.user.id, role: 'USER' } };
}

const look = async ({ viewer }: Person, ids: string[]) =>
  (
    await shop.ask(
      'users',
      'mutation($ids: [ID!]!) { recordViews(productIds: $ids) { recorded userErrors { code } } }',
      { ids },
      viewer,
    )
  ).recordViews;
const history = async ({ viewer }: Person, place = '') => {
  const text = `{ browsingHistory { enabled products${place} {
    totalCount nodes { id day priceThen { amount } product { id } } pageInfo { endCursor } } } }`;
  return (await shop.ask('users', text, {}, viewer)).browsingHistory;
};
const seenBy = async (person: Person) => (await history(person)).products.nodes.map(({ id }: Answer) => id);
const forget = async ({ viewer }: Person, input: object) =>
  (
    await shop.ask(
      'users',
      'mutation($input: RemoveViewsInput!) { removeViews(input: $input) { count removedAt userErrors { code } } }',
      { input },
      viewer,
    )
  ).removeViews;
const restore = async ({ viewer }: Person, removedAt: string) =>
  (await shop.ask('users', `mutation { restoreViews(removedAt: "${removedAt}") { count } }`, {}, viewer)).restoreViews;
const switchTo = ({ viewer }: Person, enabled: boolean) =>
  shop.ask('users', `mutation { switchHistory(enabled: ${enabled}) { history { enabled } } }`, {}, viewer);

test('products are in a history once, the latest first, for whoever saw them alone', async () => {
  const [ann, guest] = [await signUp(), device()];
  const [one, two, three] = (await products(3)) as [string, string, string];
  expect(await look(ann, [one, two])).toEqual({ recorded: 2, userErrors: [] });
  await look(guest, [three]);
  await look(ann, [one, 'nonsense', randomUUID(), one]);
  expect(await seenBy(ann)).toEqual([one, two]);
  expect(await seenBy(guest)).toEqual([three]);
  expect(await seenBy(device())).toEqual([]);
  expect(await seenBy({ viewer: {} })).toEqual([]);
  const { products: first } = await history(ann, '(first: 1)');
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ id: one, product: { id: one } }] });
  expect((await history(ann, `(first: 1, after: "${first.pageInfo.endCursor}")`)).products.nodes[0].id).toBe(two);
  // Whether it is recorded, the page, how many there are.
  expect(await statementsOf(() => history(ann))).toHaveLength(3);
});

test('nothing is recorded for robots, of what is not for sale, and while it is switched off', async () => {
  const [ann, guest] = [await signUp(), device()];
  const [one, two] = (await products(2)) as [string, string];
  const robot = { viewer: { ...guest.viewer, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' } };
  expect((await look(robot, [one])).recorded).toBe(0);
  await database.sql("update catalog.product set status = 'INACTIVE' where id = $1", [two]);
  expect((await look(guest, [two])).recorded).toBe(0);
  for (const person of [ann, guest]) {
    await look(person, [one]);
    for (const _ of [1, 2]) await switchTo(person, false);
    expect((await look(person, await products(1))).recorded).toBe(0);
    expect(await history(person)).toMatchObject({ enabled: false, products: { totalCount: 1 } });
    await switchTo(person, true);
    expect((await look(person, [one])).recorded).toBe(1);
  }
});

test('what a guest saw is theirs who signs in on the device, once, with the later view of what both saw', async () => {
  const [guest, ann] = [device(), await signUp()];
  const [one, two, gone] = (await products(3)) as [string, string, string];
  await look(guest, [gone, one, two]);
  await forget(guest, { productIds: [gone] });
  const bo = await signUp(guest);
  expect(await seenBy(bo)).toEqual([two, one]);
  expect(await seenBy(guest)).toEqual([]);
  expect(await seenBy(ann)).toEqual([]);

  const { me } = await shop.ask('users', '{ me { email } }', {}, bo.viewer);
  const signIn = (guestId?: string) =>
    shop.ask(
      'users',
      'mutation($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
      { input: { email: me.email, password: PASSWORD } },
      { ipAddress: randomUUID(), ...(guestId && { guestId }) },
    );
  await look(guest, [one]);
  await signIn(guest.viewer.guestId);
  expect(await seenBy(bo)).toEqual([one, two]);
  await switchTo(bo, false);
  await look(guest, [gone]);
  await signIn(guest.viewer.guestId);
  expect(await seenBy(bo)).toEqual([one, two]);
  expect(await seenBy(guest)).toEqual([]);
});

test('one product, a day or everything is removed and brought back; what others saw stays', async () => {
  const [ann, bo] = [await signUp(), await signUp()];
  const ids = await products(3);
  await look(ann, ids);
  await look(bo, ids);
  await database.sql(
    `update users.viewed_product set viewed_at = '2026-11-20T16:30:00Z' where visitor_id = $1 and product_id = $2`,
    [ann.viewer.userId, ids[0]],
  );
  const [, , earlier] = (await history(ann)).products.nodes;
  expect(earlier).toMatchObject({ id: ids[0], day: '2026-11-21' });
  expect((await forget(ann, { day: '2026-11-20' })).count).toBe(0);
  const day = await forget(ann, { day: '2026-11-21' });
  expect(day.count).toBe(1);
  expect(await restore(bo, day.removedAt)).toEqual({ count: 0 });
  expect(await restore(ann, day.removedAt)).toEqual({ count: 1 });
  expect((await forget(ann, { productIds: [ids[2], randomUUID(), 'x'] })).count).toBe(1);
  const all = await forget(ann, { all: true });
  expect([all.count, await seenBy(ann)]).toEqual([2, []]);
  expect(await restore(ann, all.removedAt)).toEqual({ count: 2 });
  expect(await seenBy(ann)).toEqual([ids[1], ids[0]]);
  expect(await seenBy(bo)).toHaveLength(3);
  for (const input of [{}, { all: false }, { all: true, day: '2026-11-21' }]) {
    expect(codes(await forget(ann, input))).toEqual(['INVALID_INPUT']);
  }
});

test('the latest five hundred are kept, and lists that are too long are refused', async () => {
  const ann = await signUp();
  await database.sql(
    `insert into users.viewed_product (visitor_id, product_id, viewed_at, price_minor)
     select $1, gen_random_uuid(), now() - n * interval '1 hour', 100 from generate_series(1, 500) n`,
    [ann.viewer.userId],
  );
  const ids = await products(20);
  expect((await look(ann, ids)).recorded).toBe(20);
  expect((await history(ann)).products.totalCount).toBe(500);
  expect((await seenBy(ann)).slice(0, 2)).toEqual([ids[19], ids[18]]);
  const text = 'mutation($ids: [ID!]!) { recordViews(productIds: $ids) { recorded } }';
  const { errors } = await shop.try('users', text, { ids: [...ids, randomUUID()] }, ann.viewer);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('whoever browses faster than anybody reads is told to wait', async () => {
  const ann = await signUp();
  const ids = await products(1);
  for (let request = 0; request < 300; request += 1) await look(ann, ids);
  expect(codes(await look(ann, ids))).toEqual(['RATE_LIMITED']);
  expect((await look(device(), ids)).recorded).toBe(1);
});

test('people and devices are counted as visitors of a shop; robots and whoever keeps no history are not', async () => {
  const [goods, other] = [await shop.goods(), await shop.goods()];
  const [ann, guest, shy] = [await signUp(), device(), device()];
  await switchTo(shy, false);
  const robot = { viewer: { ...device().viewer, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' } };
  for (const person of [ann, guest, shy, robot]) await look(person, [goods.productId, other.productId]);
  const today = dayOf(new Date());
  const text = `{ viewFigures(from: "${today}", to: "${today}") {
    total { visitors views } before { visitors views } topProducts { id viewers product { id } } } }`;
  const figures = async () => (await shop.ask('catalog', text, {}, sellerOf(goods))).viewFigures;
  const shown = await until(async () => {
    const now = await figures();
    return now.total.visitors > 0 && now;
  });
  expect(shown).toEqual({
    ...{ total: { visitors: 2, views: 2 }, before: { visitors: 0, views: 0 } },
    topProducts: [{ id: goods.productId, viewers: 2, product: { id: goods.productId } }],
  });
});
