import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStream } from './shop/listening.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const STOCK = 'subscription { stockChanged(ids: ["p1"]) { available product { reviewCount } } }';
const event = (available: number) =>
  JSON.stringify({ data: { stockChanged: { available, product: { reviewCount: 2 } } } });

let shop: TinyShop;
let gateway: TestGateway;
beforeAll(async () => {
  shop = await tinyShop();
  gateway = await runGateway(shop, 'in process');
});
afterAll(() => gateway.stop());

async function stream(accept: string, query: string, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  });
  const received = { text: '', ended: false, response, leave: () => controller.abort() };
  readStream(response, (text) => {
    received.text += text;
  }).then(
    () => {
      received.ended = true;
    },
    () => undefined,
  );
  return received;
}

test('multipart, as Apollo Client and Sandbox speak it', async () => {
  const received = await stream('multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json', STOCK);
  expect(received.response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
  await expect.poll(() => shop.subgraphs.catalog.open).toBe(1);
  await shop.topics.publish('stock.p1', { id: 'p1', available: 6 });
  const part = (body: string) => `\r\ncontent-type: application/json\r\n\r\n${body}\r\n--graphql`;
  // With its delimiter, without which clients do not treat it as complete.
  await expect.poll(() => received.text).toBe(`\r\n--graphql${part('{}')}${part(`{"payload":${event(6)}}`)}`);
  received.leave();
  await expect.poll(() => shop.subgraphs.catalog.open).toBe(0);
});

test('multipart ends with its last boundary when the token expires', async () => {
  const authorization = `Bearer ${await shop.token({ expiresIn: 2 })}`;
  const received = await stream('multipart/mixed;subscriptionSpec=1.0', STOCK, { authorization });
  await expect.poll(() => received.ended, { timeout: 4000 }).toBe(true);
  expect(received.text).toContain('"code":"SUBSCRIPTION_TOKEN_EXPIRED"');
  expect(received.text).toMatch(/\r\n--graphql--\r\n$/);
});

test('server-sent events', async () => {
  const received = await stream('text/event-stream', STOCK);
  await expect.poll(() => shop.subgraphs.catalog.open).toBe(1);
  await shop.topics.publish('stock.p1', { id: 'p1', available: 7 });
  await expect.poll(() => received.text).toBe(`:\n\nevent: next\ndata: ${event(7)}\n\n`);
  received.leave();
  await expect.poll(() => shop.subgraphs.catalog.open).toBe(0);
});

test('a query by multipart, when nothing else is taken, is one part', async () => {
  const received = await stream('multipart/mixed;subscriptionSpec=1.0', '{ product(id: "p1") { name } }');
  await expect.poll(() => received.ended).toBe(true);
  expect(received.text).toMatch(/\r\n\r\n{"payload":{"data":{"product":{"name":"Product p1"}}}}\r\n--graphql--\r\n$/);
});

test('a query by server-sent events is one event', async () => {
  const received = await stream('text/event-stream', '{ product(id: "p1") { name } }');
  await expect.poll(() => received.ended).toBe(true);
  expect(received.text).toBe(
    ':\n\nevent: next\ndata: {"data":{"product":{"name":"Product p1"}}}\n\nevent: complete\ndata:\n\n',
  );
});

test('a subscription sent as a plain request is told how to come back', async () => {
  const { status, body } = await gateway.query(STOCK);
  expect(status).toBe(406);
  expect(body.errors[0].extensions.code).toBe('SUBSCRIPTION_NEEDS_STREAM');
});

test('a GET for server-sent events changes nothing', async () => {
  const query = encodeURIComponent('mutation { touch }');
  const response = await fetch(`${gateway.url}/graphql?query=${query}`, { headers: { accept: 'text/event-stream' } });
  expect(response.status).toBe(405);
  expect(await response.text()).not.toContain('"data"');
});

test.each([
  ['application/json', '{ me { id } }'],
  ['*/*', '{ me { id } }'],
  ['text/event-stream', '{ me { id } }'],
  ['Text/Event-Stream', 'subscription { stockChanged(ids: ["p1"]) { available } }'],
  ['multipart/mixed;subscriptionSpec=1.0', 'subscription { stockChanged(ids: ["p1"]) { available } }'],
])('a page of another site cannot read %s with the cookies of a visitor', async (accept, query) => {
  const cookie = `minijd_access=${await shop.token()}`;
  const get = (headers: Record<string, string>) =>
    fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept, ...headers } });
  const others: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://x.example' },
  ];
  for (const headers of others) {
    const crossSite = await get({ cookie, ...headers });
    expect([crossSite.status, await crossSite.text()]).toEqual([
      400,
      expect.stringContaining('apollo-require-preflight'),
    ]);
  }
  const ours: Record<string, string>[] = [
    { 'apollo-require-preflight': '1' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: gateway.url },
  ];
  for (const headers of [{}, ...ours.map((one) => ({ cookie, ...one }) as Record<string, string>)]) {
    const response = await get(headers);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});
