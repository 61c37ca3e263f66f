import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const QUERY = '{ product(id: "p1") { name } }';
const STOCK = 'subscription { stockChanged(ids: ["p1"]) { available } }';
const URQL =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const APOLLO = 'application/graphql-response+json,application/json;q=0.9';
const APOLLO_SUBSCRIPTION = `multipart/mixed;boundary="graphql";subscriptionSpec=1.0,${APOLLO}`;
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';
const SSE_TYPE = 'text/event-stream; charset=utf-8';
const MULTIPART_TYPE = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0';

let shop: TinyShop;
let gateway: TestGateway;
beforeAll(async () => {
  shop = await tinyShop();
  gateway = await runGateway(shop, 'in process');
});
afterAll(() => gateway.stop());

interface Answer {
  errors?: { extensions: { code: string } }[];
}

/** Status and type of the answer to an operation; the body is not read. */
async function answerTo(body: object | string, accept: string | undefined, headers: Record<string, string> = {}) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accept !== undefined && { accept }), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const type = response.headers.get('content-type');
  const isStream = type === SSE_TYPE || type === MULTIPART_TYPE;
  if (isStream) await response.body?.cancel();
  const json = (isStream ? {} : await response.json()) as Answer;
  return {
    status: response.status,
    type,
    headers: response.headers,
    json,
  };
}

test.each([
  [undefined, 200, JSON_TYPE],
  ['', 200, JSON_TYPE],
  ['*/*', 200, JSON_TYPE],
  ['application/*', 200, JSON_TYPE],
  ['application/json; charset=utf-8', 200, JSON_TYPE],
  ['Application/JSON', 200, JSON_TYPE],
  ['application/json, text/plain, */*', 200, JSON_TYPE],
  [BROWSER, 200, JSON_TYPE],
  ['application/graphql-response+json', 200, RESPONSE_TYPE],
  [URQL, 200, RESPONSE_TYPE],
  [APOLLO, 200, RESPONSE_TYPE],
  [APOLLO_SUBSCRIPTION, 200, RESPONSE_TYPE],
  ['text/event-stream, application/json', 200, JSON_TYPE],
  ['text/event-stream, application/json;q=0.1', 200, JSON_TYPE],
  ['text/event-stream, */*;q=0.1', 200, JSON_TYPE],
  ['application/json;q=0.5, application/graphql-response+json', 200, RESPONSE_TYPE],
  ['application/json;q=0, */*', 200, RESPONSE_TYPE],
  ['application/graphql-response+json;q=0, application/*', 200, JSON_TYPE],
  ['text/event-stream', 200, SSE_TYPE],
  ['Text/Event-Stream;q=0.1', 200, SSE_TYPE],
  ['text/event-stream, application/json;q=0', 200, SSE_TYPE],
  ['text/*', 200, SSE_TYPE],
  ['multipart/mixed;subscriptionSpec=1.0', 200, MULTIPART_TYPE],
  ['text/event-stream;q=0.5, multipart/mixed', 200, MULTIPART_TYPE],
  ['application/json;q=0', 406, JSON_TYPE],
  ['application/json;q=0, */*;q=0', 406, JSON_TYPE],
  ['text/event-stream;q=0', 406, JSON_TYPE],
  ['multipart/mixed;deferSpec=20220824', 406, JSON_TYPE],
  ['image/png', 406, JSON_TYPE],
  ['nonsense', 406, JSON_TYPE],
])('a query to who accepts %s: %i %s', async (accept, status, type) => {
  const answer = await answerTo({ query: QUERY }, accept);
  expect([answer.status, answer.type]).toEqual([status, type]);
  expect(answer.headers.get('vary')).toMatch(/^accept\b/);
  if (status === 406) expect(answer.json.errors).toMatchObject([{ extensions: { code: 'NOT_ACCEPTABLE' } }]);
});

test.each([
  ['text/event-stream, multipart/mixed', 200, SSE_TYPE],
  ['multipart/mixed, text/event-stream', 200, MULTIPART_TYPE],
  ['text/event-stream;q=0.1, multipart/mixed;subscriptionSpec=1.0;q=0.2', 200, MULTIPART_TYPE],
  [URQL, 200, SSE_TYPE],
  [APOLLO_SUBSCRIPTION, 200, MULTIPART_TYPE],
  ['multipart/mixed;boundary=-;subscriptionSpec="1.0", application/json', 200, MULTIPART_TYPE],
  ['application/json, text/event-stream;q=0.1', 200, SSE_TYPE],
  ['multipart/mixed;deferSpec=20220824, application/json', 406, JSON_TYPE],
  ['text/event-stream;q=0, application/json', 406, JSON_TYPE],
  [APOLLO, 406, RESPONSE_TYPE],
  ['*/*', 406, JSON_TYPE],
  [undefined, 406, JSON_TYPE],
])('a subscription to who accepts %s: %i %s', async (accept, status, type) => {
  const answer = await answerTo({ query: STOCK }, accept);
  expect([answer.status, answer.type]).toEqual([status, type]);
  if (status === 406) expect(answer.json.errors).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' } }]);
});

test('a mutation that nobody could be told of is not run', async () => {
  const answer = await answerTo({ query: 'mutation { touch }' }, 'image/png');
  expect(answer.status).toBe(406);
  expect(shop.subgraphs.catalog.requests.some(({ query }) => query.includes('touch'))).toBe(false);
});

test.each([
  ['a wrong method', 405, 'METHOD_NOT_ALLOWED', { method: 'PUT' }],
  ['another content type', 415, 'UNSUPPORTED_MEDIA_TYPE', { headers: { 'content-type': 'text/plain' } }],
  ['what is no JSON', 400, 'BAD_REQUEST', { body: '{' }],
  ['too much', 413, 'BODY_TOO_LARGE', { body: ' '.repeat(256 * 1024 + 1) }],
  ['an unknown field', 400, 'GRAPHQL_VALIDATION_FAILED', { body: JSON.stringify({ query: '{ nothing }' }) }],
  ['a wrong token', 401, 'UNAUTHENTICATED', { headers: { authorization: 'Bearer x.y.z' } }],
  ['a GET that any page can cause', 400, 'BAD_REQUEST', { method: 'GET', body: null, headers: { cookie: 'a=b' } }],
])('%s is refused with %i %s in the type asked for', async (_, status, code, { headers, ...init }: RequestInit) => {
  for (const [accept, type] of [
    ['application/graphql-response+json', RESPONSE_TYPE],
    [URQL, RESPONSE_TYPE],
    ['*/*', JSON_TYPE],
  ] as const) {
    const response = await fetch(`${gateway.url}/graphql${init.method === 'GET' ? '?query={__typename}' : ''}`, {
      method: 'POST',
      body: JSON.stringify({ query: QUERY }),
      ...init,
      headers: { ...(init.method !== 'GET' && { 'content-type': 'application/json' }), ...headers, accept },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    const { errors, data } = (await response.json()) as { errors: { extensions: object }[]; data?: unknown };
    expect(errors[0]).toMatchObject({ message: expect.any(String), extensions: { code } });
    expect(data).toBeUndefined();
  }
});

test('plain JSON says 200 of an operation that is wrong, and 400 of a request that is', async () => {
  const status = async (accept: string, body: object) => (await answerTo(body, accept)).status;
  const wrong = [
    { query: '{' },
    { query: '{ nothing }' },
    { query: 'query ($id: ID!) { product(id: $id) { name } }', variables: { id: null } },
  ];
  for (const body of wrong) {
    expect(await status('application/json', body)).toBe(200);
    expect(await status('application/graphql-response+json', body)).toBe(400);
    expect(await status('*/*', body)).toBe(400);
  }
  expect(await status('application/json', { query: QUERY, variables: 'x' })).toBe(400);
});
