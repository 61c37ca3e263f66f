import { readFileSync } from 'node:fs';
import type { Answer, GraphQLClient } from '@minijd/testkit';
import { buildSchema, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { APPLICATION, apply, createKey } from './partner-driver.ts';
import { buyer, type ClientBuyer, proven, signUp, staff } from './people/people.ts';
import { type Shape, startShape } from './shape/shape.ts';

const NODES = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const UNKNOWN = '0199c000-0000-7000-8000-000000000001';

let shop: Shape;
let ann: ClientBuyer;
let order: Answer;
let skuId: string;
const statements: string[] = [];
beforeAll(async () => {
  shop = await startShape('in-process', { onStatement: (statement) => statements.push(statement) });
  await sell(shop, [
    { slug: 'lamp', name: bilingual('灯 | Lamp'), skus: [sku('lamp')], reviews: [{ author: 'Bo', rating: 5 }] },
  ]);
  ann = await buyer(shop);
  skuId = (await skuIds(ann.client, 'lamp')).lamp!;
  order = await ann.buys(skuId);
  await ann.add(skuId);
});
afterAll(() => shop?.stop());

const typesOf = async (client: GraphQLClient, ids: string[]): Promise<(string | undefined)[]> =>
  (await client.ask(NODES, { ids })).nodes.map((node: Answer) => node?.__typename);

/** Ids of everything around a product and its buyer, by type. */
async function idsByType(): Promise<Record<string, string>> {
  const { product, cart, me } = await ann.client.ask(`{
    product(slug: "lamp") { id brand { id } category { id } seller { id } skus { id } reviews { nodes { id } } }
    cart { id } me { id } }`);
  return {
    ...{ Product: product.id, Brand: product.brand.id, Category: product.category.id, Seller: product.seller.id },
    ...{ Sku: skuId, Review: product.reviews.nodes[0].id, Cart: cart.id, User: me.id },
    ...{ Order: order.id, OrderLine: order.lines[0].id },
  };
}

test('whatever its owner can fetch by id is a node', () => {
  const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
  const node = schema.getType('Node');
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
  expect([...types].sort()).toEqual([
    ...[
      'AfterSale',
      'ApiKey',
      'Brand',
      'Cart',
      'Category',
      'Coupon',
      'FreightTemplate',
      'Message',
      'Order',
      'OrderLine',
      'Partner',
    ],
    ...['Product', 'Review', 'Seller', 'Sku', 'SpendDiscount', 'User', 'UserCoupon'],
  ]);
});

test('an id that any type answers leads back to it, in the order asked for', async () => {
  const ids = await idsByType();
  expect(await typesOf(ann.client, Object.values(ids))).toEqual(Object.keys(ids));
  // Again, now that the types are known.
  expect(await typesOf(ann.client, Object.values(ids).reverse())).toEqual(Object.keys(ids).reverse());
});

test('a node has the fields of its type, from every subgraph', async () => {
  const query = `query($id: ID!) { node(id: $id) { ...Card } }
    fragment Card on Product { id name skus { code available } ratingSummary { count } }`;
  const { product } = await ann.client.ask('{ product(slug: "lamp") { id } }');
  expect((await ann.client.ask(query, { id: product.id })).node).toEqual({
    ...{ id: product.id, name: 'Lamp', skus: [{ code: 'lamp', available: expect.any(Number) }] },
    ratingSummary: { count: 1 },
  });
  const { node } = await ann.client.ask('query($id: ID!) { node(id: $id) { ... on Order { orderNo } } }', {
    id: order.id,
  });
  expect(node.orderNo).toBe(order.orderNo);
});

test('what one may not see is null, as what does not exist, without a word about it', async () => {
  const { Order = '', OrderLine = '', Cart = '', Product = '' } = await idsByType();
  const bo = shop.client();
  await signUp(bo, 'Bo');
  for (const client of [bo, shop.client()]) {
    const { body } = await client.send({
      query: NODES,
      variables: { ids: [Order, OrderLine, Cart, UNKNOWN, Product] },
    });
    expect(body.errors).toBeUndefined();
    expect(body.data?.nodes).toEqual([null, null, null, null, { __typename: 'Product', id: Product }]);
    const one = await client.send({ query: `{ node(id: "${Order}") { ... on Order { orderNo total { amount } } } }` });
    expect(one.body).toEqual({ data: { node: null } });
  }
  const admin = await staff(shop, 'ADMIN');
  expect(await typesOf(admin, [Order, Cart])).toEqual(['Order', undefined]);
});

test('a partner and their keys are for themselves and for administrators', async () => {
  const [mei, admin] = [await proven(shop, 'Mei'), await staff(shop, 'ADMIN')];
  const { id } = (await apply(mei, APPLICATION)).partner;
  await admin.ask(`mutation { approvePartner(partnerId: "${id}") { userErrors { code } } }`);
  const { apiKey } = await createKey(mei, ['CATALOG_READ']);
  for (const client of [mei, admin]) expect(await typesOf(client, [id, apiKey.id])).toEqual(['Partner', 'ApiKey']);
  for (const client of [ann.client, shop.client()]) {
    expect(await typesOf(client, [id, apiKey.id])).toEqual([undefined, undefined]);
  }
});

test('an id that is none is null; too many are refused', async () => {
  const odd = ['', 'x', '💡', "' or 1=1 --", 'a'.repeat(5000), skuId.toUpperCase(), `${skuId} `, '__proto__'];
  expect(await typesOf(ann.client, odd)).toEqual(odd.map(() => undefined));
  const { body } = await ann.client.send({
    query: NODES,
    variables: { ids: Array.from({ length: 101 }, () => UNKNOWN) },
  });
  expect([body.data?.nodes, body.errors?.[0]?.extensions?.code]).toEqual([null, 'BAD_USER_INPUT']);
});

test('however many ids there are, each type is looked for once', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => UNKNOWN.replace(/001$/, String(100 + index)));
  const guest = shop.client();
  await guest.ask(NODES, { ids: [UNKNOWN] });
  const counted = async (ask: () => Promise<unknown>) => {
    const before = statements.length;
    await ask();
    return statements.length - before;
  };
  const one = await counted(() => guest.ask(NODES, { ids: [UNKNOWN] }));
  expect(one).toBeLessThanOrEqual(19);
  expect(await counted(() => guest.ask(NODES, { ids }))).toBe(one);
  await guest.ask(NODES, { ids: [skuId] });
  expect(await counted(() => guest.ask(NODES, { ids: [skuId] }))).toBe(1);
});
