import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { federate, type Thing } from './federation/graph.ts';
import { store } from './federation/store.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';

const CASES: Record<string, string | [query: string, variables: Thing]> = {
  'a key of one field': '{ products { name reviews { body } } }',
  'a key from the other side': '{ reviews { body product { price } } }',
  'another key of the same type': '{ me { name reviews { stars } } }',
  'an entity found by its second key': '{ reviews { author { id name } } }',
  'a nested key': '{ products { name warehouse { id } } }',
  'a nested key that shares its first part': '{ product(upc: "p3") { inStock sku { region } } }',
  'a key of a field and a nested one': '{ products { maker { name headquarters } } }',
  'two entities with the same id': '{ things { ... on Company { headquarters country { code } } } }',
  'from key to key over a third subgraph': '{ reviews { product { inStock warehouse { name } } } }',
  'aliases of key fields': '{ products { code: upc upc: name reviews { id: body } } }',
  'an alias that is the name of a key': '{ products { name: upc reviews { stars } } }',
  'aliases of nested keys': '{ products { sku: name key: sku { region: code } inStock } }',
  'the same entity by several aliases': '{ a: product(upc: "p1") { rating } b: product(upc: "p1") { latest { id } } }',
  'one field with several arguments':
    '{ product(upc: "p1") { all: reviews { id } good: reviews(minStars: 4) { id } } }',
  'a field that requires two others': '{ products { upc freight } }',
  'a field that requires what is asked for anyway': '{ products { price weight freight } }',
  'a required field by another name': '{ products { price: name cost: price freight } }',
  'a field that requires an object': '{ products { volume } }',
  'a required object, more of it asked for': '{ products { dimensions { height } volume } }',
  'a required object by aliases': '{ products { dimensions { width: length } volume } }',
  'a requirement that requires': '{ products { days } }',
  'both requirements at once': '{ products { days freight volume price } }',
  'requirements from the far side': '{ reviews { product { days freight } } }',
  'a provided field': '{ reviews { product { name } } }',
  'a provided field and others': '{ reviews { product { name kind } } }',
  'a shared root field': '{ version }',
  'a shared object': '{ product(upc: "p1") { dimensions { length width height } } }',
  'an overridden field': '{ products { inStock } }',
  'an interface': '{ named { name } }',
  'an interface with fields of its types':
    '{ named { __typename name ... on Product { rating } ... on Company { headquarters } } }',
  'a union': '{ things { __typename ... on Product { name reviews { stars } } ... on Company { name } } }',
  'an interface within a union': '{ things { ... on Named { name } } }',
  'a union from another subgraph':
    '{ reviews { subject { __typename ... on Product { price } ... on User { email name } } } }',
  'an interface that is an entity': '{ media { __typename id title likes } }',
  'an interface object as root': '{ popular { id likes title } }',
  'the types behind an interface object':
    '{ popular { __typename likes ... on Film { minutes } ... on Song { artist { name } } } }',
  'an interface object by fragments': '{ media { ... on Film { likes } ... on Song { title likes } } }',
  'only the type behind an interface object': '{ popular { __typename } }',
  'a null root': '{ user(id: "nobody") { name reviews { id } } }',
  'nulls in a list': '{ users { name manager { name } } }',
  'a null entity': '{ reviews(ids: ["r4", "r3"]) { id author { name } } }',
  'a null in a list of entities': '{ reviews(ids: ["r1", "none", "r2"]) { product { rating } } }',
  'a null object between subgraphs': '{ product(upc: "p2") { warehouse { name } } }',
  'a null that a requirement needs': '{ product(upc: "p2") { freight days } }',
  'a null object that a requirement needs': '{ product(upc: "p4") { volume } }',
  'lists of lists': '{ products { tags } }',
  'an empty list': '{ products(kinds: []) { name reviews { id } } }',
  'an enum, in and out': '{ products(kinds: [TOY]) { kind upc } }',
  'an input object with its default': '{ products(price: { to: 5 }) { upc } }',
  'default arguments': '{ me { greeting } twice: user(id: "u1") { greeting(word: "Hi", times: 2) } }',
  variables: [
    'query($upc: ID!, $stars: Int) { product(upc: $upc) { reviews(minStars: $stars) { id } } }',
    { upc: 'p1', stars: 3 },
  ],
  'a variable absent': ['query($stars: Int) { products { reviews(minStars: $stars) { id } } }', {}],
  'a variable that is null': ['query($kinds: [Kind!]) { products(kinds: $kinds) { upc } }', { kinds: null }],
  'variables in an input object': ['query($from: Int) { products(price: { from: $from }) { upc } }', { from: 300 }],
  'a variable in several subgraphs': [
    'query($yes: Boolean!) { me { name @include(if: $yes) reviews @skip(if: $yes) { id } } }',
    { yes: false },
  ],
  'conditions on fragments': [
    'query($yes: Boolean!) { products { ... @include(if: $yes) { rating } ... on Product @skip(if: $yes) { inStock } } }',
    { yes: true },
  ],
  'fragments in fragments': `{ products { ...A } }
    fragment A on Product { ...B maker { ...C } } fragment B on Product { reviews { author { ...D } } }
    fragment C on Company { name } fragment D on User { name address { city } }`,
  'the same field in two fragments':
    '{ products { ... on Product { maker { id } } ... on Named { ... on Product { maker { headquarters } } } } }',
  'a cycle of types':
    '{ me { reviews { product { reviews { author { reviews { product { warehouse { products { upc } } } } } } } } } }',
  'an entity within itself': '{ users { manager { manager { name reviews { id } } reports { name } } } }',
  '__typename everywhere':
    '{ __typename me { __typename reviews { __typename product { __typename maker { __typename } } } } }',
  'an error of a field': '{ products { upc broken } }',
  'an error of a field in another subgraph': '{ products { upc rating } }',
  'an error below a list below an entity': '{ reviews { product { rating } } warehouses { products { rating } } }',
  'an error of a root field': '{ failing { upc } me { name } }',
  'a value that must not be null': '{ products { upc strict { must } } }',
  'a value that must not be null, of an entity': '{ products { upc warehouse { name } } }',
  'a value that must not be null, in a list': '{ warehouses { id name } }',
  'a mutation': 'mutation { rename(id: "u2", name: "Bob") { name reviews { id } } }',
  'mutations of several subgraphs': 'mutation { a: count b: count2 c: count }',
};

const graph = federate(store);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(graph, 'in process');
});
afterAll(() => gateway?.stop());

/** Data and the paths of errors: messages of subgraphs are not for clients. */
function comparable({ data, errors = [] }: ExecutionResult): object {
  return { data, errors: errors.map(({ path }) => path?.join('.') ?? '').sort() };
}

test.each(Object.entries(CASES))('%s', async (_, given) => {
  const [query, variables] = typeof given === 'string' ? [given, {}] : given;
  const expected = comparable(await graph.monolith(query, variables));
  for (const run of ['at first', 'again']) {
    const { body } = await gateway.send({ query, variables });
    expect(comparable(body), run).toEqual(expected);
  }
});
