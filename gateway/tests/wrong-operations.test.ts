import { createHash } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

const STORED = 'query Name { product(id: "p1") { name } } query Two { product(id: "p2") { name } }';
const STORED_ID = createHash('sha256').update(STORED).digest('hex');
const TWO = 'query A { a: __typename } query B { b: __typename }';
const WATCH = 'subscription Watch { stockChanged(ids: ["p1"]) { available } }';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(await tinyShop(), 'in process', { persistedOperations: { [STORED_ID]: STORED } });
});
afterAll(() => gateway.stop());

interface Told {
  status: number;
  code?: unknown;
  data?: ExecutionResult['data'];
}

const toldBy = (status: number, { errors, data }: ExecutionResult): Told => ({
  status,
  code: errors?.[0]?.extensions?.code,
  data,
});

async function post(body: unknown, accept: string): Promise<Told> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return toldBy(response.status, resultIn(await response.text()));
}

/** The single result of an answer, over any transport. */
function resultIn(text: string): ExecutionResult {
  const [, event] = /^data: (.+)$/m.exec(text) ?? [];
  const [, part] = /^(\{"payload":.+\})\r$/m.exec(text) ?? [];
  return part ? JSON.parse(part).payload : JSON.parse(event ?? text);
}

async function get(body: Record<string, unknown>): Promise<Told> {
  const search = new URLSearchParams(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
  const headers = { 'apollo-require-preflight': '1' };
  const response = await fetch(`${gateway.url}/graphql?${search}`, { headers });
  return toldBy(response.status, (await response.json()) as ExecutionResult);
}

/** Raw protocol messages: client libraries would not send invalid ones. */
function socket(payload: unknown): Promise<Told> {
  return new Promise((resolve, reject) => {
    const opened = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const told = (one: Told) => {
      opened.terminate();
      resolve(one);
    };
    opened.on('open', () => opened.send(JSON.stringify({ type: 'connection_init' })));
    opened.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; payload: unknown };
      if (message.type === 'connection_ack') opened.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      if (message.type === 'next') told(toldBy(200, message.payload as ExecutionResult));
      if (message.type === 'error') told(toldBy(400, { errors: message.payload as ExecutionResult['errors'] }));
    });
    opened.on('close', (status) => told({ status }));
    opened.on('error', reject);
  });
}

const WAYS = {
  POST: (body) => post(body, '*/*'),
  'POST for Apollo Client': (body) =>
    post(body, 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json'),
  GET: (body) => get(body),
  SSE: (body) => post(body, 'text/event-stream'),
  multipart: (body) => post(body, 'multipart/mixed;subscriptionSpec=1.0'),
  WebSocket: (body) => socket(body),
} satisfies Record<string, (body: Record<string, unknown>) => Promise<Told>>;
/** Results in a stream have no status. */
const isStream = (way: string) => ['SSE', 'multipart', 'WebSocket'].includes(way);

describe.each(Object.entries(WAYS))('the name of an operation, by %s', (way, send) => {
  test('is absent when it is empty', async () => {
    for (const query of ['{ __typename }', 'query A { __typename }']) {
      expect(await send({ query, operationName: '' })).toMatchObject({ status: 200, data: { __typename: 'Query' } });
    }
  });

  test.each([
    ['unknown', { query: '{ __typename }', operationName: 'X' }],
    ['unknown among two', { query: TWO, operationName: 'C' }],
    ['absent among two', { query: TWO }],
    ['empty among two', { query: TWO, operationName: '' }],
    [
      'of a fragment',
      { query: 'fragment F on Product { name } query A { product(id: "p1") { ...F } }', operationName: 'F' },
    ],
    ['unknown beside a subscription', { query: WATCH, operationName: 'X' }],
    ['unknown in a stored document', { query: STORED, operationName: 'X' }],
    ['absent from a stored document', { query: STORED }],
  ])('%s: a named error', async (_, body) => {
    const { status, code, data } = await send(body);
    expect({ code, data }).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE', data: undefined });
    expect(status).toBe(isStream(way) ? 200 : 400);
  });

  test('picks one of two', async () => {
    expect(await send({ query: TWO, operationName: 'B' })).toMatchObject({ status: 200, data: { b: 'Query' } });
    const two = { query: STORED, operationName: 'Two' };
    expect(await send(two)).toMatchObject({ status: 200, data: { product: { name: 'Product p2' } } });
  });
});

test.each([
  ['[]'],
  ['[{"query":"{ __typename }"}]'],
  ['null'],
  ['"query"'],
  ['7'],
  ['{'],
  [''],
  ['{}'],
  ['{"query":""}'],
  ['{"query":null}'],
  ['{"query":7}'],
  ['{"query":{"kind":"Document"}}'],
  ['{"query":["{ __typename }"]}'],
  ['{"query":"{ __typename }","variables":[]}'],
  ['{"query":"{ __typename }","variables":"{}"}'],
  ['{"query":"{ __typename }","variables":7}'],
  ['{"query":"{ __typename }","extensions":[]}'],
  ['{"query":"{ __typename }","extensions":"x"}'],
  ['{"query":"{ __typename }","extensions":{"persistedQuery":"x"}}'],
  ['{"query":"{ __typename }","extensions":{"persistedQuery":false}}'],
  ['{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":{"toString":1}}}}'],
  ['{"query":"{ __typename }","operationName":7}'],
  ['{"query":"{ __typename }","operationName":["A"]}'],
  ['{"documentId":7}'],
  ['{"query":"subscription { nothing }"}'],
  ['{"query":"fragment F on Product { name }"}'],
  ['{"query":"{ ...F } fragment F on Query { ...F }"}'],
])('%s is refused with 400 and a code', async (body) => {
  const code = expect.stringMatching(/^(?!INTERNAL)[A-Z_]+$/);
  for (const accept of ['*/*', 'multipart/mixed;subscriptionSpec=1.0,application/graphql-response+json']) {
    expect(await post(body, accept)).toEqual({ status: 400, code });
  }
  expect(await post(body, 'text/event-stream')).toMatchObject({ code, data: undefined });
});

test.each([
  ['query=%7B', 'GRAPHQL_PARSE_FAILED'],
  ['variables={}', 'BAD_REQUEST'],
  ['query={__typename}&variables=[]', 'BAD_REQUEST'],
  ['query={__typename}&variables={', 'BAD_REQUEST'],
  ['query={__typename}&extensions=7', 'BAD_REQUEST'],
  ['query={__typename}&query={__typename}', 'BAD_REQUEST'],
])('GET ?%s is refused with 400 %s', async (search, code) => {
  const headers = { 'apollo-require-preflight': '1' };
  const response = await fetch(`${gateway.url}/graphql?${search}`, { headers });
  expect(toldBy(response.status, (await response.json()) as ExecutionResult)).toEqual({ status: 400, code });
});

test.each([
  [{ query: '{ __typename }', variables: [] }],
  [{ query: '{ __typename }', operationName: 7 }],
  [{ query: 7 }],
  ['x'],
])('a socket that sends %j is closed as one that breaks the protocol', async (payload) => {
  expect(await socket(payload)).toEqual({ status: 4400 });
});
