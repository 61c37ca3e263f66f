import { createServer, type Server } from 'node:http';
import type { Answer, GraphQLClient, TestDatabase } from '@minijd/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { type RunningServices, startServices } from './shape/services.ts';
import { TEST_ENV } from './shape/shape.ts';
import { shopDatabase } from './shop-database.ts';
import { sellOnePhone } from './shop-of-one-phone.ts';

/** How long the first requests wait for a hanging subgraph. */
const LIMIT_MS = 3_000;
/** Extra time for an immediate failure. */
const FAILURE_MS = 500;

const SAFE_CART = 'The item in your cart is safe';
const UNLOADED = 'This could not be loaded';

interface Expected {
  status: 200 | 503;
  has: string[];
  lacks?: string[];
}

const ok = (...has: string[]): Expected => ({ status: 200, has });
const away = (...has: string[]): Expected => ({ status: 503, has: [UNLOADED, ...has] });

/** What each page shows with all subgraphs available. */
const WHOLE = {
  home: ok('Aurora Phone'),
  list: ok('Phones', 'Aurora Phone'),
  product: ok('Aurora Phone', 'lantern', '¥59'),
  search: ok('Aurora Phone'),
  cart: ok('Aurora Phone', 'lantern', 'Check out (1)'),
  orders: ok('Aurora Phone'),
  order: ok('Aurora Phone', '望京街'),
  account: ok('Hi, Ann'),
  checkout: ok('Aurora Phone', '望京街'),
};
type PageName = keyof typeof WHOLE;

/** What they show without a subgraph; other pages are unchanged. */
const WITHOUT: Record<string, Partial<Record<PageName, Expected>>> = {
  users: {
    product: { ...ok('Aurora Phone', '¥59'), lacks: ['lantern'] },
    cart: { ...ok('Aurora Phone', 'Check out (1)'), lacks: ['lantern'] },
    account: { ...ok('Your name and profile are not available', 'MiniJD'), lacks: ['Hi, Ann', 'Sign in'] },
    checkout: away(),
  },
  catalog: {
    ...{ home: away(), list: away(), product: away(), checkout: away() },
    search: ok('Products cannot be shown right now'),
    cart: { ...ok(SAFE_CART), lacks: ['Your cart is empty'] },
  },
  cart: { cart: away(), checkout: away() },
  orders: {
    ...{ orders: away(), order: away(), checkout: away() },
    product: ok('Aurora Phone', 'lantern', '¥59', 'Coupons and deals are not available right now'),
    cart: ok('Aurora Phone', 'Discounts cannot be worked out right now'),
    account: ok('Hi, Ann', 'The counts of your orders are not available'),
  },
  reviews: { product: { ...ok('Aurora Phone', 'lantern'), lacks: ['No reviews yet'] } },
  search: { list: ok('Phones', 'Filters and sorting are not available', 'Aurora Phone'), search: away('Aurora Phone') },
};

const NEVER = ['Page not found', 'This page broke', 'Your cart is empty', 'There is no such order'];

const OPERATION = `{
  products(first: 1) { nodes { name ratingSummary { count } seller { name } isFavorite similar(first: 1) { name } } }
  product(slug: "aurora-phone") { name reviews(first: 1) { totalCount } defaultSku { code } }
  search(input: { text: "phone" }) { total hits { product { name } } }
  cart { totalQuantity subtotal { amount } discount { amount } groups { seller { name } } }
  orders(first: 1) { nodes { lines { productName reviewable product { name } } buyer { displayName } } }
  me { displayName reviews(first: 1) { totalCount } }
  hotKeywords
}`;

/** Root fields that are null without a subgraph; the rest of the operation is complete. */
const LOST: Record<string, string[]> = {
  users: ['me'],
  catalog: ['products', 'product'],
  cart: ['cart'],
  orders: ['orders'],
  reviews: [],
  search: ['search', 'hotKeywords'],
};

let database: TestDatabase;
let shop: RunningServices;
let ann: GraphQLClient;
let paths: Record<PageName, string>;
/** The slowest page with all subgraphs available, all requested concurrently on this machine. */
let healthyMs = 0;

beforeAll(async () => {
  database = await shopDatabase();
  const redisUrl = inject('redisUrl') || undefined;
  shop = await startServices({ databaseUrl: database.url, redisUrl, env: TEST_ENV, pages: true });
  const kept = await sellOnePhone(shop);
  ann = kept.ann;
  paths = {
    ...{ home: '/', list: '/c/phones', product: '/p/aurora-phone', search: '/search?q=phone', cart: '/cart' },
    ...{ orders: '/orders', order: `/orders/${kept.orderId}`, account: '/account', checkout: '/checkout' },
  };
}, 120_000);
beforeEach(isWholeAgain);
afterAll(async () => {
  await ann?.close();
  await shop?.stop();
  await database?.drop();
});

async function pagesAre(expected: Record<PageName, Expected>, withinMs = Number.POSITIVE_INFINITY): Promise<void> {
  const seen = await Promise.all(
    Object.entries(expected).map(async ([name, wanted]) => {
      const started = performance.now();
      const { status, text } = await ann.fetch(paths[name as PageName]);
      const took = performance.now() - started;
      const shown = text.replaceAll(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--.*?-->/g, '');
      const missing = wanted.has.filter((part) => !shown.includes(part));
      const wrong = [...NEVER, ...(wanted.lacks ?? [])].filter((part) => shown.includes(part));
      return [name, { status, missing, wrong, late: took > withinMs ? took : undefined }] as const;
    }),
  );
  const wanted = Object.entries(expected).map(([name, { status }]) => [name, { status, missing: [], wrong: [] }]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(wanted));
}

/** All data except the subgraph's fields, which are null with one error each. */
async function operationLacks(name: string, withinMs: number): Promise<void> {
  const started = performance.now();
  const { status, body } = await ann.send({ query: OPERATION });
  expect(performance.now() - started).toBeLessThan(withinMs);
  expect(status).toBe(200);
  const data: Answer = body.data ?? {};
  expect(Object.keys(data).filter((field) => data[field] === null)).toEqual(LOST[name]);
  const errors = body.errors ?? [];
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  for (const { path = [] } of errors) {
    expect(path.reduce((value: Answer, step) => value?.[step], data)).toBeNull();
  }
  expect(new Set(errors.map(({ path }) => path?.join())).size).toBe(errors.length);
}

async function isWholeAgain(): Promise<void> {
  await vi.waitFor(
    async () => {
      const started = performance.now();
      await pagesAre(WHOLE);
      healthyMs = performance.now() - started;
      expect((await ann.send({ query: OPERATION })).body.errors).toBeUndefined();
    },
    { timeout: 15_000, interval: 200 },
  );
}

/** Another server at the address of a subgraph. */
async function garbageAt(url: string): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
  return server;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Pages and API without a subgraph: not much slower than with it, apart from its timeout. */
async function without(name: string, waitMs = 0): Promise<void> {
  const withinMs = waitMs + FAILURE_MS + 3 * healthyMs;
  await Promise.all([pagesAre({ ...WHOLE, ...WITHOUT[name] }, withinMs), operationLacks(name, withinMs)]);
}

describe.each(Object.keys(WITHOUT))('%s', (name) => {
  test('suspended: first in time, then at once, everything that is not its own', async () => {
    shop.processes[name]!.suspend();
    try {
      // Each caller's circuit breaker opens after two timeouts.
      for (const waitMs of [LIMIT_MS, LIMIT_MS, 0]) await without(name, waitMs);
    } finally {
      shop.processes[name]!.goOn();
    }
    await isWholeAgain();
  });

  test('stopped, and replaced by a server that answers garbage: the same', async () => {
    await shop.processes[name]!.stop();
    let garbage: Server | undefined;
    try {
      await without(name);
      garbage = await garbageAt(shop.urls[name]!);
      for (let time = 0; time < 2; time += 1) await without(name);
    } finally {
      if (garbage) await close(garbage);
      await shop.restart(name);
    }
    await isWholeAgain();
  });
});
