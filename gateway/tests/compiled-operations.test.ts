import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

interface Case {
  query: string;
  variables?: Record<string, unknown>;
}

const CASES: Record<string, Case> = {
  'fields of three subgraphs': { query: '{ products { name reviews { body author { name } } } }' },
  'no fields that were only fetched as keys': { query: '{ products { reviews { author { name } } } }' },
  'aliases and repeated fields': {
    query: '{ all: products { n: name } all: products { id reviews { b: body } } product(id: "p1") { title: name } }',
  },
  '__typename by any name': {
    query: '{ __typename t: __typename products { kind: __typename reviews { __typename } } }',
  },
  'fragments on the same type': {
    query: `{ products { ...Card ... on Product { reviews { id } } } }
      fragment Card on Product { name reviews { author { ...Name } } } fragment Name on User { name }`,
  },
  'a list below a list': { query: '{ products { related { name reviews { author { name } } } } }' },
  'fragments on interfaces and unions': {
    query: `{ shelf { __typename label ... on Book { pages product { name reviewCount } } ... on Lamp { watts }
      ...Labelled } found { ... on Book { pages product { reviews { body } } } ... on Labelled { label } } }
      fragment Labelled on Labelled { kind: __typename label }`,
  },
  'an enum, an ID that is a number, floats and nulls': { query: '{ shelf { size code weight note } }' },
  'a null root field': { query: '{ product(id: "none") { name reviews { body } } }' },
  'an error below an entity': {
    query: '{ a: product(id: "p1") { reviewCount } b: product(id: "p2") { reviewCount } }',
  },
  'an error of a root field': { query: '{ failure products { name } }' },
  'a value that must not be null': { query: '{ product(id: "p1") { name } nameless { name strict { name } } }' },
  'an object of a type nobody may see': { query: '{ hidden { label } }' },
  'variables with defaults': {
    query: 'query($id: ID! = "p2", $other: ID!) { a: product(id: $id) { name } b: product(id: $other) { name } }',
    variables: { other: 'p1' },
  },
  'a variable of the wrong type': { query: 'query($id: ID!) { product(id: $id) { name } }', variables: { id: {} } },
  'a missing variable': { query: 'query($id: ID!) { product(id: $id) { name } }' },
  'several root fields of a mutation': { query: 'mutation { touch seenRefreshToken seenRefreshToken2 }' },
  introspection: { query: '{ __type(name: "Product") { name } products { name } }' },
  'a name that every object has': { query: '{ products { constructor: name __proto__: id toString: name } }' },
};

const CONDITIONS = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

function conditional(yes: boolean, no: boolean): string {
  return `query($yes: Boolean! = ${yes}, $no: Boolean! = ${no}) { products { id name @skip(if: $no)
    ... @include(if: $yes) { name reviews @skip(if: $no) { body author @include(if: $yes) { name } } } } }`;
}

/** A new document for the gateway, which Apollo's executor answers the first time. */
const fresh = (query: string) => `${query}\n# fresh`;

let shop: TinyShop;
let gateway: TestGateway;
beforeAll(async () => {
  shop = await tinyShop();
  const queries = [
    ...Object.values(CASES).map(({ query }) => query),
    ...CONDITIONS.map(([yes, no]) => conditional(yes, no)).flatMap((query) => [query, fresh(query)]),
  ];
  // Only stored documents run on Apollo's executor before they are compiled; others are compiled at once.
  const persistedOperations = Object.fromEntries(
    queries.map((query) => [createHash('sha256').update(query).digest('hex'), query]),
  );
  gateway = await runGateway(shop, 'in process', { persistedOperations });
});
afterAll(() => gateway.stop());

describe('an operation that is compiled after its first run answers the second time as it did the first', () => {
  test.each(Object.entries(CASES))('%s', async (_, operation) => {
    const headers = { 'x-request-id': 'the-same', 'x-guest-token': '' };
    const planned = await gateway.send(operation, headers);
    const compiled = await gateway.send(operation, headers);
    expect(withoutGuest(JSON.stringify(compiled.body))).toBe(withoutGuest(JSON.stringify(planned.body)));
    expect(compiled.status).toBe(planned.status);
  });

  test.each(CONDITIONS)('with @include(if: %s) and @skip(if: %s)', async (yes, no) => {
    const query = conditional(yes, no);
    const planned = await gateway.send({ query });
    const compiled = await gateway.send({ query });
    expect(compiled.body).toEqual(planned.body);
    expect(planned.body.errors).toBeUndefined();
    const turned = await gateway.send({ query, variables: { yes: !yes, no: !no } });
    const byApollo = await gateway.send({ query: fresh(query), variables: { yes: !yes, no: !no } });
    expect(turned.body).toEqual(byApollo.body);
  });
});

test('conditions of one compiled operation are met anew each time', async () => {
  const query = 'query($yes: Boolean!) { products { id reviews @include(if: $yes) { body } } }';
  await gateway.send({ query, variables: { yes: true } });
  const [without, with_] = await Promise.all([
    gateway.send({ query, variables: { yes: false } }),
    gateway.send({ query, variables: { yes: true } }),
  ]);
  expect(without.body.data.products[0]).toEqual({ id: 'p1' });
  expect(with_.body.data.products[0].reviews).toHaveLength(2);
});

test('operations planned on an old supergraph are planned anew on the next', async () => {
  const query = '{ products { name } }';
  await gateway.send({ query });
  await gateway.gateway.reload(shop.supergraphSdl.replaceAll('seenRefreshToken2', 'seenRefreshToken3'));
  expect((await gateway.send({ query })).body.data.products).toHaveLength(2);
  expect((await gateway.send({ query })).body.data.products).toHaveLength(2);
  await gateway.gateway.reload(shop.supergraphSdl);
});

/** Every mutation of an unknown client creates a guest id. */
function withoutGuest(text: string): string {
  return text.replace(/"touch":"[\w-]+"/, '"touch":""');
}
