import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, deliverEvent, queuesIdle, statementsOf, type TestDatabase, until } from '@minijd/testkit';
import { beforeAll, expect, test } from 'vitest';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
/** Three people bought the phone and the case; one the pen alone. */
let phone: Goods;
let sleeve: Goods;
let pen: Goods;
let people: SubgraphBuyer[];

useCheckoutShop(async (own) => {
  ({ shop, database } = own);
});
beforeAll(async () => {
  const goods = await shop.manyGoods([{ stock: 99 }, { stock: 99 }, { stock: 99 }]);
  [phone, sleeve, pen] = goods as [Goods, Goods, Goods];
  people = await Promise.all(Array.from({ length: 4 }, () => shop.buyer()));
  for (const [index, person] of people.entries()) {
    const bought = index < 3 ? [phone, sleeve] : [pen];
    const order = await person.buysAll(bought.map(({ skuId }) => ({ skuId, quantity: 1 })));
    await person.pay(order.id);
  }
  await until(async () => (await together(phone)).length > 0);
});

interface Person {
  viewer: Partial<Viewer>;
}
const device = (): Person => ({ viewer: { guestId: randomUUID(), ipAddress: randomUUID() } });

const LIST = 'kind reason product { id } basedOn { id }';
const together = async ({ productId }: Goods, viewer: Partial<Viewer> = {}) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Product { boughtTogether { ${LIST} } } } }`;
  const of = [{ __typename: 'Product', id: productId }];
  return (await shop.ask('search', text, { of }, viewer))._entities[0].boughtTogether;
};
const feed = async ({ viewer }: Person, place = '') => {
  const text = `{ recommendations${place} { totalCount nodes { ${LIST} } pageInfo { hasNextPage endCursor } } }`;
  return (await shop.ask('search', text, {}, viewer)).recommendations;
};
const idsFor = async (person: Person) => (await feed(person)).nodes.map(({ product }: Answer) => product.id);
const look = ({ viewer }: Person, { productId }: Goods) =>
  shop.ask(
    'users',
    'mutation($ids: [ID!]!) { recordViews(productIds: $ids) { recorded } }',
    { ids: [productId] },
    viewer,
  );
const recorded = async ({ viewer }: Person) => {
  const text = '{ recommendationSettings { enabled recorded { totalCount nodes { id kind product { id } } } } }';
  return (await shop.ask('search', text, {}, viewer)).recommendationSettings;
};
const known = async (person: Person) =>
  (await recorded(person)).recorded.nodes.map(({ kind, product }: Answer) => `${kind} ${product.id}`);
const switchTo = ({ viewer }: Person, enabled: boolean) =>
  shop.ask('search', `mutation { switchRecommendations(enabled: ${enabled}) { settings { enabled } } }`, {}, viewer);

test('what three people bought together is said on either page, in words of both languages', async () => {
  const reason = { kind: 'BOUGHT_TOGETHER', product: { id: sleeve.productId }, basedOn: { id: phone.productId } };
  expect(await together(phone)).toEqual([{ ...reason, reason: 'Bought together by 3 people' }]);
  expect(await together(phone, { locale: 'zh-CN' })).toEqual([{ ...reason, reason: '3人一起买过' }]);
  expect(await together(sleeve)).toMatchObject([{ product: { id: phone.productId } }]);
  expect(await together(pen)).toEqual([]);
});

test('a list of products costs one statement, and foreign ids nothing', async () => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Product { boughtTogether { ${LIST} } } } }`;
  const of = [phone.productId, sleeve.productId, pen.productId, randomUUID(), 'nonsense'].map((id) => ({
    ...{ __typename: 'Product', id },
  }));
  const statements = await statementsOf(async () => {
    const { _entities: found } = await shop.ask('search', text, { of });
    expect(found.map(({ boughtTogether }: Answer) => boughtTogether.length)).toEqual([1, 1, 0, 0, 0]);
  });
  expect(statements).toHaveLength(1);
});

test('who looks at the phone is shown the case with the reason, until they buy it', async () => {
  const ann = await shop.buyer();
  const before = await feed(ann);
  expect(before.nodes.map(({ kind }: Answer) => kind)).not.toContain('BOUGHT_TOGETHER');
  await look(ann, phone);
  await until(async () => (await recorded(ann)).recorded.totalCount > 0);
  const { nodes } = await feed(ann);
  expect(nodes[0]).toMatchObject({
    ...{ product: { id: sleeve.productId }, basedOn: { id: phone.productId } },
    reason: 'Often bought with “Headphones”, which you looked at',
  });
  expect(nodes.map(({ product }: Answer) => product.id)).not.toContain(phone.productId);
  const order = await ann.buysAll([{ skuId: sleeve.skuId, quantity: 1 }]);
  await ann.pay(order.id);
  await until(async () => (await known(ann)).includes(`BOUGHT ${sleeve.productId}`));
  expect(await idsFor(ann)).not.toContain(sleeve.productId);
});

test('what is in the cart tells as well, and what goes with it is the same for everybody', async () => {
  const guest = device();
  const text = 'mutation($id: ID!) { addToCart(input: { skuId: $id }) { userErrors { code } } }';
  await shop.ask('cart', text, { id: phone.skuId }, guest.viewer);
  await until(async () => (await recorded(guest)).recorded.totalCount > 0);
  expect((await feed(guest)).nodes[0]).toMatchObject({
    ...{ product: { id: sleeve.productId }, reason: 'Often bought with “Headphones” from your cart' },
  });
  const goesWith = `query($ids: [ID!]!) { boughtWith(productIds: $ids) { ${LIST} } }`;
  const { boughtWith } = await shop.ask('search', goesWith, { ids: [phone.productId, 'nonsense'] });
  expect(boughtWith[0]).toMatchObject({ product: { id: sleeve.productId }, reason: 'Often bought with “Headphones”' });
  expect(boughtWith.map(({ product }: Answer) => product.id)).not.toContain(phone.productId);
  expect((await shop.ask('search', goesWith, { ids: [] })).boughtWith).toEqual([]);
  const { errors } = await shop.try('search', goesWith, { ids: Array.from({ length: 51 }, () => randomUUID()) });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('whoever switches it off has nothing kept, and is recommended what everybody is', async () => {
  const ann = await shop.buyer();
  await look(ann, phone);
  await until(async () => (await recorded(ann)).recorded.totalCount > 0);
  await switchTo(ann, false);
  expect(await recorded(ann)).toEqual({ enabled: false, recorded: { totalCount: 0, nodes: [] } });
  await look(ann, pen);
  await queuesIdle(database);
  expect(await database.sql('select 1 from search.behaviour where visitor_id = $1', [ann.viewer.userId])).toEqual([]);
  expect((await feed(ann)).nodes.filter(({ basedOn }: Answer) => basedOn)).toEqual([]);
  await switchTo(ann, true);
  await look(ann, sleeve);
  await until(async () => (await known(ann)).includes(`VIEWED ${sleeve.productId}`));
});

test('what a guest looked at is the person’s who signs in there, and what they remove is not used', async () => {
  const guest = device();
  await look(guest, phone);
  await until(async () => (await recorded(guest)).recorded.totalCount > 0);
  const input = { email: `${randomUUID()}@people.example`, password: 'a long password of the tests' };
  const signUp = 'mutation($input: SignUpInput!) { signUp(input: $input) { user { id } } }';
  const { user } = (await shop.ask('users', signUp, { input }, guest.viewer)).signUp;
  const ann: Person = { viewer: { userId: user.id, role: 'USER' } };
  await until(async () => (await known(ann)).includes(`VIEWED ${phone.productId}`));
  expect(await known(guest)).toEqual([]);
  const remove = 'mutation { removeViews(input: { all: true }) { count removedAt } }';
  const { removedAt } = (await shop.ask('users', remove, {}, ann.viewer)).removeViews;
  await until(async () => (await known(ann)).length === 0);
  await shop.ask('users', `mutation { restoreViews(removedAt: "${removedAt}") { count } }`, {}, ann.viewer);
  await until(async () => (await known(ann)).includes(`VIEWED ${phone.productId}`));
});

test('a list that is read page by page has each product once; other cursors are refused', async () => {
  const ann = await shop.buyer();
  const { totalCount, nodes, pageInfo } = await feed(ann, '(first: 1)');
  const { nodes: rest } = await feed(ann, `(first: 100, after: "${pageInfo.endCursor}")`);
  const ids = [...nodes, ...rest].map(({ product }: Answer) => product.id);
  expect([new Set(ids).size, ids.length]).toEqual([totalCount, totalCount]);
  const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  for (const after of ['x', cursor([1]), cursor(['a', 1]), cursor([1, -1]), cursor([1.5, 0])]) {
    const { errors } = await shop.try(
      'search',
      `{ recommendations(after: "${after}") { totalCount } }`,
      {},
      ann.viewer,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
  const far = await feed(ann, `(after: "${cursor([9e15, 9e15])}")`);
  expect(far.nodes).toEqual([]);
});

test('goods of a suspended shop, and people who leave, are in no recommendation', async () => {
  const [one, other] = (await shop.manyGoods([{ stock: 99 }, { stock: 99 }])) as [Goods, Goods];
  const leaving = await Promise.all(Array.from({ length: 3 }, () => shop.buyer()));
  for (const person of leaving) {
    const order = await person.buysAll([one, other].map(({ skuId }) => ({ skuId, quantity: 1 })));
    await person.pay(order.id);
  }
  await until(async () => (await together(one)).length === 1);
  const standing = (suspended: boolean, number: number) =>
    deliverEvent(database, {
      ...{ subscriber: 'catalog', name: 'users.seller.standingChanged' },
      data: { sellerId: other.sellerId, standing: number, suspended },
    });
  await standing(true, 1);
  await until(async () => (await together(one)).length === 0);
  await standing(false, 2);
  await until(async () => (await together(one)).length === 1);

  const [userId] = leaving.map(({ viewer }) => viewer.userId as string);
  const data = { userId: userId!, sellerId: null, keepReviews: false };
  await deliverEvent(database, { subscriber: 'search', name: 'users.account.deleted', data });
  expect(await database.sql('select 1 from search.behaviour where visitor_id = $1', [userId])).toEqual([]);
  // Two people are too few to speak of.
  await until(async () => (await together(one)).length === 0);
});
