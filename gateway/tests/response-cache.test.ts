import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { signViewer, VIEWER_HEADER } from '@minijd/subgraph';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type CachedShop, cachedShop, LAMP, PEN } from './shop/cached-shop.ts';
import { runGateway, SECRET, type TestGateway } from './shop/running-gateway.ts';

const PRICE = `{ product(id: "${LAMP}") { id price } }`;

let shop: CachedShop;
let gateway: TestGateway;
beforeAll(async () => {
  shop = await cachedShop();
  gateway = await runGateway(shop, 'in process');
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.gateway.purge();
  shop.catalog.requests.length = 0;
});
afterEach(() => {
  shop.state.failing = false;
  shop.state.pause = Promise.resolve();
  vi.useRealTimers();
});

const runs = () => shop.catalog.requests.length;

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gateway.url}/graphql?${new URLSearchParams({ query })}`, { headers });
}

async function priceNow(headers?: Record<string, string>): Promise<number> {
  const answer = (await (await get(PRICE, headers)).json()) as { data: { product: { price: number } } };
  return answer.data.product.price;
}

test('a query of guests is run once, however they send it', async () => {
  expect(await priceNow()).toBe(100);
  expect(await priceNow()).toBe(100);
  expect((await gateway.query(PRICE)).body).toEqual({ data: { product: { id: LAMP, price: 100 } } });
  const { result } = await gateway.gateway.execute({ query: PRICE, headers: {} });
  expect(result).toEqual({ data: { product: { id: LAMP, price: 100 } } });
  expect(runs()).toBe(1);
  expect(gateway.gateway.cacheStatistics()).toMatchObject({ answers: 1 });
});

test('an answer is the same with its headers, and not sent again to who has it', async () => {
  const [first, second] = [await get(PRICE), await get(PRICE)];
  const shown = ({ headers }: Response) =>
    Object.fromEntries(['content-type', 'cache-control', 'etag', 'vary'].map((name) => [name, headers.get(name)]));
  expect(shown(second)).toEqual(shown(first));
  expect(shown(first)).toMatchObject({ 'cache-control': 'public, max-age=0, s-maxage=60' });
  const again = await get(PRICE, { 'if-none-match': `"other", ${first.headers.get('etag')}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await get(PRICE, { 'if-none-match': '"other"' })).status).toBe(200);
});

test('languages, variables and accepted types have answers of their own', async () => {
  const word = async (language: string) =>
    (await get(`{ product(id: "${LAMP}") { id word } }`, { 'accept-language': language })).text();
  expect(await word('en')).toContain('price');
  expect(await word('zh')).toContain('价格');
  expect(await word('en')).toContain('price');
  expect(await (await get(`{ product(id: "${PEN}") { id price } }`)).text()).toContain('"price":5');
  const type = 'application/graphql-response+json';
  expect((await get(PRICE)).headers.get('content-type')).toContain('application/json');
  expect((await get(PRICE, { accept: type })).headers.get('content-type')).toContain(type);
});

test.each([
  ['what belongs to somebody', '{ cart }', {}],
  ['a type without a word on it at the root', `{ unsaid { id } }`, {}],
  ['a field that must not be kept', `{ product(id: "${LAMP}") { id secret } }`, {}],
  ['what is missing, which may appear', `{ product(id: "${crypto.randomUUID()}") { id } }`, {}],
  ['introspection', '{ product(id: "x") { id } __schema { description } }', {}],
])('%s is never kept', async (_, query, headers) => {
  const [first, second] = [await get(query, headers), await get(query, headers)];
  expect(await second.text()).toBe(await first.text());
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(gateway.gateway.cacheStatistics().answers).toBe(0);
});

test('an answer with errors is not kept, and each who asks gets one', async () => {
  shop.state.failing = true;
  const answers = await Promise.all([get(PRICE), get(PRICE)]);
  for (const answer of answers) expect(await answer.json()).toMatchObject({ errors: [{}], data: { product: null } });
  shop.state.failing = false;
  expect(await priceNow()).toBe(100);
});

test('what depends on who is signed in is kept for guests only', async () => {
  const query = `{ product(id: "${LAMP}") { id seenBy } }`;
  const authorization = `Bearer ${await shop.token({ sub: 'ann' })}`;
  const guest = await get(query);
  expect(await guest.json()).toEqual({ data: { product: { id: LAMP, seenBy: null } } });
  expect(guest.headers.get('cache-control')).toBe('private, no-cache');
  const ann = await get(query, { authorization });
  expect(await ann.json()).toEqual({ data: { product: { id: LAMP, seenBy: 'ann' } } });
  expect(ann.headers.get('cache-control')).toBe('no-store');
  expect(await (await get(query)).json()).toEqual({ data: { product: { id: LAMP, seenBy: null } } });
});

test('a plain link answers everybody as a guest', async () => {
  const text = `query ($id: ID!) { cart product(id: $id) { id price word seenBy } }`;
  const shared = text.replace('cart ', '');
  const [own, open] = await Promise.all([text, shared].map((one) => registered(one)));
  const link = (id: string, more = '') =>
    `${gateway.url}/graphql/op/${id}?variables=${encodeURIComponent(JSON.stringify({ id: LAMP }))}${more}`;
  const headers = {
    cookie: `minijd_access=${await shop.token({ sub: 'ann' })}; minijd_locale=zh-CN`,
    'accept-language': 'en',
  };
  const first = await fetch(link(open!), { headers });
  expect(await first.json()).toEqual({ data: { product: { id: LAMP, price: 100, word: 'price', seenBy: null } } });
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
  expect(first.headers.get('vary')).toBe('accept, accept-encoding, accept-language');
  expect(await (await fetch(link(open!, '&locale=zh-CN'), { headers })).text()).toContain('价格');
  await fetch(link(open!), { headers });
  expect(gateway.gateway.cacheStatistics()).toMatchObject({ answers: 3 });
  const carts = await fetch(link(own!), { headers });
  expect(await carts.json()).toMatchObject({ data: { cart: 'nobody' } });
  expect(carts.headers.get('cache-control')).toBe('no-store');
  expect(await (await fetch(link('../nothing'))).text()).not.toContain('"data"');
  expect((await fetch(link(open!), { method: 'POST' })).status).toBe(405);
});

/** The id of a text that a client has registered. */
async function registered(query: string): Promise<string> {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  await gateway.send({ query, variables: { id: PEN }, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  return sha256Hash;
}

test('nothing of 500 people who ask at once is in an answer of another', async () => {
  const query = `{ cart product(id: "${LAMP}") { id price seenBy secret } }`;
  const guestQuery = `{ product(id: "${LAMP}") { id price seenBy } }`;
  const people = await Promise.all(
    Array.from({ length: 500 }, async (_, i) => ({
      id: `person-${i}-`,
      token: await shop.token({ sub: `person-${i}-` }),
    })),
  );
  const answers = people.map(async ({ id, token }, i) => {
    const headers = { authorization: `Bearer ${token}` };
    const text = i % 3 ? query : guestQuery;
    const own = i % 2 ? get(text, headers) : gateway.query(text, headers).then(({ body }) => Response.json(body));
    const [mine, theirs] = await Promise.all([own, i % 5 ? undefined : get(guestQuery)]);
    return { id, mine: await mine.text(), theirs: await theirs?.text() };
  });
  for (const { id, mine, theirs } of await Promise.all(answers)) {
    expect([...new Set(mine.match(/person-\d+-/g))]).toEqual([id]);
    expect(theirs ?? '').not.toContain('person-');
  }
});

test('those who ask at once wait for one run', async () => {
  const pause = Promise.withResolvers<void>();
  shop.state.pause = pause.promise;
  const asking = Promise.all(Array.from({ length: 30 }, () => priceNow()));
  await expect.poll(() => gateway.gateway.cacheStatistics().misses).toBeGreaterThan(0);
  await expect.poll(runs).toBe(1);
  pause.resolve();
  expect(new Set(await asking)).toEqual(new Set([100]));
  expect(runs()).toBe(1);
});

test('past its end an answer is given while one run makes it anew, and half a minute later it is not', async () => {
  const at = (seconds: number) => vi.setSystemTime(new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)));
  vi.useFakeTimers({ toFake: ['Date'] });
  at(0);
  expect(await priceNow()).toBe(100);
  shop.state.prices.set(LAMP, 120);
  at(59);
  expect(await priceNow()).toBe(100);
  const before = gateway.gateway.cacheStatistics();
  at(61);
  const { promise, resolve } = Promise.withResolvers<void>();
  shop.state.pause = promise;
  expect(await Promise.all(Array.from({ length: 20 }, () => priceNow()))).toEqual(
    Array.from({ length: 20 }, () => 100),
  );
  expect(runs()).toBe(2);
  expect(gateway.gateway.cacheStatistics().stale).toBe(before.stale + 20);
  resolve();
  await expect.poll(priceNow).toBe(120);
  expect(runs()).toBe(2);

  shop.state.prices.set(LAMP, 100);
  at(61 + 60 + 31);
  expect(await priceNow()).toBe(100);
});

test('an answer that cannot be made anew is given until half a minute after its end', async () => {
  const at = (seconds: number) => vi.setSystemTime(new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)));
  vi.useFakeTimers({ toFake: ['Date'] });
  at(0);
  await priceNow();
  shop.state.failing = true;
  at(65);
  expect(await priceNow()).toBe(100);
  at(89);
  expect(await priceNow()).toBe(100);
  at(91);
  expect((await (await get(PRICE)).json()) as object).toMatchObject({ errors: [{}] });
});

test('a change removes the answers that show it, and only those', async () => {
  const pen = `{ product(id: "${PEN}") { id price } }`;
  const list = '{ products { id price } }';
  const keys = `{ product(id: "${LAMP}") { id } }`;
  for (const query of [PRICE, pen, list, keys]) await get(query);
  shop.state.prices.set(LAMP, 90);
  await shop.tell({ types: ['Product'], ids: [LAMP] });
  await expect.poll(() => priceNow()).toBe(90);
  expect(await (await get(list)).text()).toContain('90');
  shop.catalog.requests.length = 0;
  await Promise.all([get(pen), get(keys)]);
  expect(runs()).toBe(0);
  await shop.tell({ types: ['Product'] });
  await expect.poll(() => gateway.gateway.cacheStatistics().answers).toBe(1);
  shop.state.prices.set(LAMP, 100);
  gateway.gateway.purge();
});

test('what was read before a change is not kept after it', async () => {
  const pause = Promise.withResolvers<void>();
  shop.state.pause = pause.promise;
  const before = priceNow();
  await expect.poll(runs).toBe(1);
  shop.state.prices.set(LAMP, 80);
  await shop.tell({ types: ['Product'], ids: [LAMP] });
  await setImmediate();
  pause.resolve();
  expect([await before, await priceNow()]).toEqual([100, 80]);
  shop.state.prices.set(LAMP, 100);
});

test('a tag removes what shows an object or a type', async () => {
  await Promise.all([get(PRICE), get(`{ product(id: "${PEN}") { id price } }`)]);
  expect(gateway.gateway.purge(PEN)).toBe(1);
  expect(gateway.gateway.purge('Product')).toBe(1);
});

test('operators see what is kept, and remove it', async () => {
  await get(PRICE);
  const address = `${gateway.url}/graphql/cache`;
  const viewer = (one: object, audience = 'gateway') => ({
    [VIEWER_HEADER]: signViewer({ locale: 'en', requestId: 'x', ...one }, { secret: SECRET, audience }),
  });
  for (const headers of [{}, viewer({ userId: 'ann' }), viewer({ service: 'shop' }, 'catalog')]) {
    expect((await fetch(address, { method: 'DELETE', headers })).status).toBe(401);
  }
  const headers = viewer({ service: 'shop' });
  expect(await (await fetch(address, { headers })).json()).toMatchObject({ answers: 1 });
  const purge = async (tag: string) => (await fetch(`${address}?tag=${tag}`, { method: 'DELETE', headers })).json();
  expect(await purge(PEN)).toEqual({ removed: 0 });
  expect(await purge(LAMP)).toEqual({ removed: 1 });
});
