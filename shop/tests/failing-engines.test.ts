import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elasticsearchMissing, startElasticsearch } from '@minijd/engines';
import { EnginePlace, type GraphQLClient, type TestDatabase } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type RunningServices, startServices } from './shape/services.ts';
import { TEST_ENV } from './shape/shape.ts';
import { shopDatabase } from './shop-database.ts';
import { sellOnePhone } from './shop-of-one-phone.ts';

const ENGINES = ['elasticsearch', 'redis', 'postgres'] as const;
type Engine = (typeof ENGINES)[number];
/** Kinds of failures of engines: refused connections, unanswered connections, and answers of another server. */
const AWAY = ['nobody', 'silence', 'garbage'] as const;

/** Time limit for the first page after an engine stops answering: the page's timeout plus its ordinary time. */
const FIRST_MS = 8_000;
const LIES = ['Page not found', 'This page broke', 'Your cart is empty', 'There is no such order', 'No results'];

const missing = inject('redisMissing') || elasticsearchMissing();

let stops: (() => Promise<unknown>)[];
let places: Record<Engine, EnginePlace>;
let shop: RunningServices;
let ann: GraphQLClient;
let buyAgain: () => Promise<unknown>;
/** What each page shows with all engines available. */
let pages: Record<string, string>;

/** An engine's address behind a proxy. */
function through(place: EnginePlace, engineUrl: string): string {
  return Object.assign(new URL(engineUrl), { host: new URL(place.url).host }).href;
}

async function startNode(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'minijd-elasticsearch-'));
  const node = await startElasticsearch({ directory, log: () => {} });
  stops.push(async () => {
    await node?.stop();
    await rm(directory, { recursive: true, force: true });
  });
  return node!.url;
}

async function open(): Promise<void> {
  stops = [];
  const database: TestDatabase = await shopDatabase();
  stops.push(() => database.drop());
  const urls: Record<Engine, string> = {
    elasticsearch: await startNode(),
    redis: inject('redisUrl'),
    postgres: database.url,
  };
  const [elasticsearch, redis, postgres] = await Promise.all(ENGINES.map((engine) => EnginePlace.open(urls[engine])));
  places = { elasticsearch: elasticsearch!, redis: redis!, postgres: postgres! };
  for (const place of Object.values(places)) {
    await place.put('the engine');
    stops.push(() => place.put('nobody'));
  }
  const env = { ...TEST_ENV, ELASTICSEARCH_URL: places.elasticsearch.url, ELASTICSEARCH_INDEX: 'failing-engines' };
  shop = await startServices({
    databaseUrl: through(places.postgres, urls.postgres),
    redisUrl: through(places.redis, urls.redis),
    ...{ env, pages: true },
  });
  stops.push(() => shop.stop());
}

async function fill(): Promise<void> {
  const kept = await sellOnePhone(shop);
  ({ ann, buyAgain } = kept);
  pages = {
    ...{
      '/': 'Aurora Phone',
      '/c/phones': 'Aurora Phone',
      '/p/aurora-phone': '¥59',
      '/search?q=phone': 'Aurora Phone',
    },
    ...{ '/cart': 'Check out (1)', '/orders': 'Aurora Phone', [`/orders/${kept.orderId}`]: '望京街' },
  };
}

/** All pages concurrently: status, missing content, wrong content and response time of each. */
function load() {
  return Promise.all(
    Object.entries(pages).map(async ([path, shows]) => {
      const started = performance.now();
      const { status, text } = await ann.fetch(path);
      const lies = LIES.filter((lie) => text.replaceAll(/<script[\s\S]*?<\/script>/g, '').includes(lie));
      return { path, status, whole: text.includes(shows), lies, ms: performance.now() - started };
    }),
  );
}

async function isWhole(): Promise<void> {
  await vi.waitFor(
    async () => expect((await load()).filter(({ status, whole }) => status !== 200 || !whole)).toEqual([]),
    { timeout: 40_000, interval: 300 },
  );
}

describe.skipIf(missing)(`pages of services${missing ? ` (${missing})` : ''}`, () => {
  beforeAll(async () => {
    await open();
    await fill();
    await isWhole();
  }, 240_000);
  afterAll(async () => {
    await ann?.close();
    for (const stop of stops.toReversed()) await stop();
  }, 60_000);

  describe.each(['elasticsearch', 'redis'] as const)('without %s', (engine) => {
    test.each(AWAY)('are whole: %s in its place', { timeout: 90_000 }, async (occupant) => {
      await places[engine].put(occupant);
      try {
        // Sessions, carts, orders and searches need neither.
        for (let round = 0; round < 2; round += 1) {
          const seen = await load();
          expect(seen.filter(({ status, whole, lies }) => status !== 200 || !whole || lies.length > 0)).toEqual([]);
          expect(Math.max(...seen.map(({ ms }) => ms))).toBeLessThan(FIRST_MS);
        }
      } finally {
        await places[engine].put('the engine');
      }
      await isWhole();
    });
  });

  const HARMED: [string, (place: EnginePlace) => void][] = [
    ['answers a second late', (place) => place.delay(500)],
    ['resets its connections', (place) => place.reset()],
    ['leaves its connections leading nowhere', (place) => place.hold()],
  ];
  test.each(HARMED)('are whole while Elasticsearch %s, and orders are placed', { timeout: 90_000 }, async (_, harm) => {
    harm(places.elasticsearch);
    try {
      const seen = await load();
      expect(seen.filter(({ status, whole, lies }) => status !== 200 || !whole || lies.length > 0)).toEqual([]);
      await buyAgain();
    } finally {
      places.elasticsearch.delay(0);
    }
    await isWhole();
  });

  test.each(AWAY)(
    'without PostgreSQL say so, and are whole again after it: %s in its place',
    {
      timeout: 90_000,
    },
    async (occupant) => {
      await places.postgres.put(occupant);
      try {
        for (let round = 0; round < 2; round += 1) {
          const seen = await load();
          expect(seen.filter(({ status, lies }) => ![200, 503].includes(status) || lies.length > 0)).toEqual([]);
          expect(Math.max(...seen.map(({ ms }) => ms))).toBeLessThan(FIRST_MS);
        }
      } finally {
        await places.postgres.put('the engine');
      }
      await isWhole();
    },
  );
});
