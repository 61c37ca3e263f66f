import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const STORED = 'query Names { products { name } }';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(await tinyShop(), 'in process', { persistedOperations: { [sha256(STORED)]: STORED } });
});
afterAll(() => gateway.stop());

test('a body of 10 MB is refused before it is read', async () => {
  const { status, body } = await gateway.send(`{"query":"${'x'.repeat(10_000_000)}"}`);
  expect(status).toBe(413);
  expect(body.errors[0].extensions.code).toBe('BODY_TOO_LARGE');
});

test.each(['{"query": ', '[1, 2]', '"text"', 'null', '{"query": 7}', '{"query": "{ viewer }", "variables": []}'])(
  'the body %s is a bad request',
  async (sent) => {
    const { status, body } = await gateway.send(sent);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
  },
);

test('forms of other sites cannot act for a visitor', async () => {
  const { status } = await gateway.send({ query: 'mutation { touch }' }, { 'content-type': 'text/plain' });
  expect(status).toBe(415);
});

test.each(['APPLICATION/JSON', 'Application/JSON; charset=UTF-8'])('%s is JSON', async (type) => {
  const { status, body } = await gateway.send({ query: '{ me { id } }' }, { 'content-type': type });
  expect([status, body]).toEqual([200, { data: { me: null } }]);
});

test.each([
  ['wrong syntax', '{ products {', 'GRAPHQL_PARSE_FAILED'],
  ['unknown fields', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['too many tokens', `{ ${'a '.repeat(5001)}}`, 'GRAPHQL_PARSE_FAILED'],
])('%s: a clear error', async (_what, query, code) => {
  const { status, body } = await gateway.query(query);
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe(code);
  expect(JSON.stringify(body)).not.toContain('stack');
});

const chained = [...'abcdefghijklmno'].map(
  (name) => `fragment ${name} on Product { related { ...${String.fromCharCode(name.charCodeAt(0) + 1)} } }`,
);
test.each([
  ['levels', `{ products ${'{ related '.repeat(16)} { id } ${'}'.repeat(16)} }`],
  ['levels by fragments', `{ products { ...a } } ${chained.join(' ')} fragment p on Product { id }`],
  ['objects', '{ products { related { related { related { related { id } } } } } }'],
  ['aliases', `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: viewer`).join(' ')} }`],
])('too many %s: refused before planning', async (_what, query) => {
  const { status, body } = await gateway.query(query);
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
});

test('what tools ask to learn the schema is within the limits', async () => {
  const { body } = await gateway.query(getIntrospectionQuery());
  expect(body.errors).toBeUndefined();
  expect(body.data.__schema.types.length).toBeGreaterThan(5);
});

test('a wrong variable is the sender’s mistake', async () => {
  const { status, body } = await gateway.send({
    query: 'query ($id: ID!) { product(id: $id) { name } }',
    variables: { id: { no: 'id' } },
  });
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('introspection is open to everybody, without what is internal', async () => {
  const { body } = await gateway.query('{ __type(name: "Query") { fields { name } } }');
  const names = body.data.__type.fields.map(({ name }: { name: string }) => name);
  expect(names).toContain('products');
  expect(names).not.toContain('_keySet');
});

test('anybody may register a query by its hash', async () => {
  const query = '{ products { id } }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
  const unknown = await gateway.send({ extensions });
  expect(unknown.body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  await gateway.send({ query, extensions });
  expect((await gateway.send({ extensions })).body.data.products).toHaveLength(2);
});

test.each([
  ['another query', { version: 1, sha256Hash: sha256('{ viewer }') }],
  ['a version nobody has', { version: 2, sha256Hash: sha256(STORED) }],
])('the hash of %s is the client’s mistake', async (_what, persistedQuery) => {
  const { status, body } = await gateway.send({ query: STORED, extensions: { persistedQuery } });
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
});

test('stored documents always resolve, by id or hash, also by GET', async () => {
  const expected = { products: [{ name: 'Product p1' }, { name: 'Product p2' }] };
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(STORED) } };
  expect((await gateway.send({ extensions })).body.data).toEqual(expected);
  expect((await gateway.send({ documentId: sha256(STORED) })).body.data).toEqual(expected);
  const got = await fetch(`${gateway.url}/graphql?documentId=sha256:${sha256(STORED)}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(await got.json()).toEqual({ data: expected });
});

test('a payment webhook is for shops that take payments', async () => {
  const response = await fetch(`${gateway.url}/webhooks/payments/sandbox`, { method: 'POST', body: 'x' });
  expect(response.status).toBe(404);
});

test('other paths are not the gateway’s', async () => {
  expect((await fetch(`${gateway.url}/products`)).status).toBe(404);
});
