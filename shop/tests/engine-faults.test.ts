import { EnginePlace, GraphQLClient, type TestDatabase, testRedis, until } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { inconsistencies } from './checkout-consistency.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer, type ClientBuyer } from './people/people.ts';
import { startInProcess } from './shape/in-process.ts';
import { type RunningShape, TEST_ENV } from './shape/shape.ts';
import { shopDatabase } from './shop-database.ts';

const RECOVERED_WITHIN_MS = 30_000;
/** Sagas that nobody works on are looked for once a minute. */
const SETTLED_WITHIN_MS = 100_000;

const redis = testRedis();
let database: TestDatabase;
let places: Record<'postgres' | 'redis', EnginePlace>;
let shop: RunningShape;
let ann: ClientBuyer;
let skuId: string;

/** An engine's address behind a proxy. */
function through(place: EnginePlace, engineUrl: string): string {
  return Object.assign(new URL(engineUrl), { host: new URL(place.url).host }).href;
}

beforeAll(async () => {
  database = await shopDatabase();
  const [postgres, topics] = await Promise.all([EnginePlace.open(database.url), EnginePlace.open(redis.url ?? '')]);
  places = { postgres: postgres!, redis: topics! };
  await Promise.all(Object.values(places).map((place) => place.put('the engine')));
  shop = await startInProcess({
    databaseUrl: through(places.postgres, database.url),
    redisUrl: redis.url && through(places.redis, redis.url),
    env: { ...TEST_ENV, RECOVERY_AFTER_SECONDS: '1' },
  });
  await sell(shop, [{ slug: 'phone', name: bilingual('手机 | Phone'), skus: [sku('phone', { stock: 500 })] }]);
  ann = await buyer({ client: () => new GraphQLClient(shop.url) });
  skuId = (await skuIds(ann.client, 'phone')).phone!;
  await ann.paid(skuId);
});
afterAll(async () => {
  await shop?.stop();
  for (const place of Object.values(places ?? {})) await place.put('nobody');
  await database?.drop();
});

const FAULTS: [string, keyof typeof places, (place: EnginePlace) => void][] = [
  ['PostgreSQL answers late', 'postgres', (place) => place.delay(15)],
  ['connections to PostgreSQL are reset', 'postgres', (place) => place.reset()],
  ['connections to PostgreSQL lead nowhere', 'postgres', (place) => place.hold()],
  ['Redis answers late', 'redis', (place) => place.delay(15)],
  ['connections to Redis are reset', 'redis', (place) => place.reset()],
  ['connections to Redis lead nowhere', 'redis', (place) => place.hold()],
];

describe.skipIf(redis.missing)('a purchase while', () => {
  test.each(FAULTS)(
    '%s completes or is refused, and the next one succeeds',
    { timeout: 150_000 },
    async (_, name, strike) => {
      const place = places[name];
      // Over connections that are open already, which the fault is about.
      await ann.paid(skuId);
      const buying = ann.buys(skuId).then(
        (order) => order.status as string,
        (error: Error) => `refused: ${error.message}`,
      );
      strike(place);
      expect(await buying).toMatch(/^(PENDING|refused: .{10})/s);
      place.delay(0);

      const bought = async () => {
        const order = await ann.buys(skuId).catch(() => undefined);
        const paid = order && (await ann.pay(order.id).catch(() => undefined));
        return paid?.payment && order;
      };
      const { id } = await until(bought, { withinMs: RECOVERED_WITHIN_MS });
      await ann.reaches(id, 'PAID');
      place.reset();
    },
  );

  test('was under way left stock, money and orders that add up', { timeout: 150_000 }, async () => {
    await until(async () => (await inconsistencies(database)).length === 0, { withinMs: SETTLED_WITHIN_MS }).catch(
      () => {},
    );
    expect(await inconsistencies(database)).toEqual([]);
  });
});
