import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CachedShop, cachedShop, LAMP } from './shop/cached-shop.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';

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
  shop.state.starsPause = Promise.resolve();
});

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${gateway.url}/graphql?${new URLSearchParams({ query })}`, { headers });
}

test('of an answer that is not kept, entities are, until they change; for nobody with a session or a cart', async () => {
  const query = '{ cart products { id stars } }';
  const seen = async (headers?: Record<string, string>) =>
    ((await (await get(query, headers)).json()) as Stars).data.products.map(({ stars }) => stars);
  const asked = () => shop.stars.requests.flatMap(({ variables }) => variables?.representations ?? []);
  shop.stars.requests.length = 0;
  expect(await seen()).toEqual([100, 5]);
  expect(await seen()).toEqual([100, 5]);
  expect(asked()).toHaveLength(2);
  expect(gateway.gateway.cacheStatistics()).toMatchObject({ entities: 2, answers: 0 });

  shop.state.prices.set(LAMP, 70);
  await shop.tell({ types: ['Product'], ids: [LAMP] });
  await expect.poll(() => gateway.gateway.cacheStatistics().entities).toBe(1);
  expect(await seen()).toEqual([70, 5]);
  expect(asked()).toHaveLength(3);

  expect(await seen({ authorization: `Bearer ${await shop.token()}` })).toEqual([70, 5]);
  const guest = (await gateway.query('mutation { signUp }')).headers.get('x-guest-token')!;
  expect(await seen({ 'x-guest-token': guest })).toEqual([70, 5]);
  expect(asked()).toHaveLength(7);
  shop.state.prices.set(LAMP, 100);
});

test('equal fetches of guests that run at the same time are one, unless something changed in between', async () => {
  const query = '{ cart products { id stars } }';
  const { promise: pause, resolve: goOn } = Promise.withResolvers<void>();
  shop.state.starsPause = pause;
  shop.stars.requests.length = 0;
  const ask = async () => (await (await get(query)).json()) as Stars;
  const first = Array.from({ length: 5 }, ask);
  await expect.poll(() => shop.catalog.requests.length).toBe(5);
  await expect.poll(() => shop.stars.requests.length).toBe(1);
  shop.state.prices.set(LAMP, 60);
  await shop.tell({ types: ['Product'], ids: [LAMP] });
  await setImmediate();
  const later = ask();
  await expect.poll(() => shop.stars.requests.length).toBe(2);
  const person = get(query, { authorization: `Bearer ${await shop.token()}` });
  await expect.poll(() => shop.stars.requests.length).toBe(3);
  goOn();
  const answers = await Promise.all([...first, later]);
  expect(answers.map(({ data }) => data.products.map(({ stars }) => stars))).toEqual([
    ...Array.from({ length: 5 }, () => [100, 5]),
    [60, 5],
  ]);
  expect((await person).status).toBe(200);
  expect(shop.stars.requests).toHaveLength(3);
  shop.state.prices.set(LAMP, 100);
});

interface Stars {
  data: { products: { stars: number }[] };
}

test('entities with a field that must not be kept are not', async () => {
  const query = '{ products { id stars starsOf } }';
  await get(query);
  const authorization = `Bearer ${await shop.token({ sub: 'ann' })}`;
  expect(await (await get(query, { authorization })).text()).toContain('ann');
  expect(await (await get(query)).text()).not.toContain('ann');
  expect(gateway.gateway.cacheStatistics().entities).toBe(0);
});
