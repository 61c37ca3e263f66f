import { createHash } from 'node:crypto';
import { GRAPH_CHANGED, Topics } from '@minijd/events';
import { OwnRedis, testRedis } from '@minijd/testkit';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { cachedShop, LAMP } from './shop/cached-shop.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { log, type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const { missing } = testRedis();

const PRODUCTS = '{ products { id } }';

let redis: OwnRedis;
let shop: TinyShop;
let topics: Topics[];
let gateways: TestGateway[];
beforeAll(async () => {
  if (missing) return;
  redis = await OwnRedis.start();
  shop = await tinyShop();
  // The third belongs to users, which announces revoked sessions.
  topics = [1, 2, 3].map(() => Topics.start({ redisUrl: redis.url, log }));
  gateways = await Promise.all(topics.slice(0, 2).map((one) => runGateway(shop, 'in process', { topics: one })));
});
beforeEach((context) => context.skip(missing !== undefined, missing));
afterAll(async () => {
  for (const gateway of gateways ?? []) await gateway.stop();
  for (const one of topics ?? []) await one.close();
  await redis?.stop();
});

test('a text that was registered at one gateway is known at the other', async () => {
  const query = `{ products { id name related { id } } }`;
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  const [one, other] = gateways as [TestGateway, TestGateway];
  const known = await one.send({ query, extensions: { persistedQuery } });
  await expect.poll(async () => (await other.send({ extensions: { persistedQuery } })).body).toEqual(known.body);
  const never = { version: 1, sha256Hash: 'a'.repeat(64) };
  const { body } = await other.send({ extensions: { persistedQuery: never } });
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
});

test('a change is seen at every gateway, while Redis is away and when it is back', async () => {
  const cached = await cachedShop();
  const own = [1, 2].map(() => Topics.start({ redisUrl: redis.url, log }));
  const both = await Promise.all(own.map((one) => runGateway({ ...cached, topics: one }, 'in process')));
  onTestFinished(async () => {
    for (const gateway of both) await gateway.stop();
    for (const one of own) await one.close();
  });
  const query = `{ product(id: "${LAMP}") { id price } }`;
  const prices = () =>
    Promise.all(both.map(async (gateway) => (await gateway.query(query)).body.data.product.price as number));
  const change = async (price: number) => {
    cached.state.prices.set(LAMP, price);
    await topics[2]!.publish(GRAPH_CHANGED, { changes: [{ types: ['Product'], ids: [LAMP] }] });
  };
  await expect.poll(() => redis.listeners(GRAPH_CHANGED)).toBe(4);
  expect(await prices()).toEqual([100, 100]);
  await change(90);
  await expect.poll(prices, { timeout: 1000 }).toEqual([90, 90]);

  await redis.stop();
  await expect.poll(() => own.some(({ connected }) => connected)).toBe(false);
  await change(80);
  await expect.poll(prices, { timeout: 1000 }).toEqual([80, 80]);
  await redis.start();
  await expect.poll(() => redis.listeners(GRAPH_CHANGED), { timeout: 5000 }).toBe(4);
  await change(70);
  await expect.poll(prices, { timeout: 1000 }).toEqual([70, 70]);
});

test('what somebody asks for and what it costs counts at all gateways together; while Redis is away, at each', async () => {
  const limits = { personOperations: 2, guestCost: 20, fields: false };
  const both = await Promise.all(
    topics.slice(0, 2).map((one) => runGateway(shop, 'in process', { topics: one, redisUrl: redis.url, limits })),
  );
  onTestFinished(async () => {
    for (const gateway of both) await gateway.stop();
  });
  const served = async (query: string, headers: Record<string, string> = {}) => {
    const asked = Array.from({ length: 60 }, (_, n) => both[n % 2]!.query(query, headers));
    return (await Promise.all(asked)).filter(({ status }) => status === 200).length;
  };
  const person = async (sub: string) => served('{ viewer }', { authorization: `Bearer ${await shop.token({ sub })}` });
  const { body } = await both[0]!.send({ query: PRODUCTS, extensions: { cost: true } });
  const { requested } = body.extensions.cost;
  expect(await served(PRODUCTS)).toBe(Math.floor(20 / requested) - 1);
  expect(await person('ann')).toBe(20);

  await redis.stop();
  await expect.poll(() => person('bo'), { timeout: 5000 }).toBe(40);
  await redis.start();
  await expect.poll(() => person(crypto.randomUUID()), { timeout: 5000 }).toBe(20);
});

/** The answers of both gateways to a request with a session's token. */
async function answers(sid: string): Promise<number[]> {
  const authorization = `Bearer ${await shop.token({ sid })}`;
  return Promise.all(gateways.map(async (gateway) => (await gateway.query('{ viewer }', { authorization })).status));
}

test('a revoked session ends at every gateway within a second', async () => {
  await expect.poll(() => redis.listeners('users.session.revoked')).toBe(2);
  expect(await answers('a')).toEqual([200, 200]);
  await topics[2]!.publish('users.session.revoked', { sessionId: 'a' });
  await expect.poll(() => answers('a'), { timeout: 1000 }).toEqual([401, 401]);
});

test('sessions revoked while Redis is unavailable end within a second or two, and later ones at once again', async () => {
  expect(await answers('b')).toEqual([200, 200]);
  await redis.stop();
  // users lists the session; the announcement is lost.
  shop.revoked.push('b');
  await topics[2]!.publish('users.session.revoked', { sessionId: 'b' });
  await expect.poll(() => answers('b'), { timeout: 2500 }).toEqual([401, 401]);

  await redis.start();
  await expect.poll(() => redis.listeners('users.session.revoked'), { timeout: 2000 }).toBe(2);
  await topics[2]!.publish('users.session.revoked', { sessionId: 'c' });
  await expect.poll(() => answers('c'), { timeout: 1000 }).toEqual([401, 401]);
});
