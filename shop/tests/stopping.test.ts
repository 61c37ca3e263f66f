import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@minijd/engines';
import { type TestDatabase, TestProcess, testRedis, until } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Relay, relayTo } from './shape/relay.ts';
import { TEST_ENV } from './shape/shape.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';
import { shopDatabase } from './shop-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const SECONDS = 4;
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';
const redis = testRedis();

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [database, folder] = await Promise.all([shopDatabase(), temporaryFolder()]);
});
afterAll(async () => {
  for (const process of started) if (process.running) await process.kill();
  for (const relay of relays) await relay.cut();
  await database.drop();
  await folder.remove();
});

const relays: Relay[] = [];
const started: TestProcess[] = [];

interface Started {
  process: TestProcess;
  url: string;
}

/** Our process of that name as it is built, running but not necessarily ready. */
async function start(name: string, env: Record<string, string | undefined>): Promise<Started> {
  const port = await freePort();
  const process = new TestProcess({
    script: join(ROOT, `dist/${name}.js`),
    cwd: ROOT,
    env: {
      ...{ ...TEST_ENV, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'info' },
      ...{ SHUTDOWN_SECONDS: String(SECONDS), MINIJD_DIRECTORY: folder.path, SAMPLE_SHOP: 'none' },
      ...env,
    },
  });
  started.push(process);
  const url = `http://127.0.0.1:${port}`;
  await process.answersAt(`${url}/healthz`);
  return { process, url };
}

async function relay(engine: string): Promise<Relay> {
  const made = await relayTo(engine);
  relays.push(made);
  return made;
}

/** Stops the process like an orchestrator; returns the seconds until it exited with 0. */
async function secondsToStop({ process }: Started): Promise<number> {
  const began = performance.now();
  await process.stop();
  return (performance.now() - began) / 1000;
}

/** The answers to a client that keeps sending requests over open connections. */
async function statusesUntilRefused(url: string): Promise<number[]> {
  const statuses: number[] = [];
  try {
    for (;;) statuses.push((await fetch(url, { headers: { 'apollo-require-preflight': '1' } })).status);
  } catch {
    return statuses;
  }
}

const SUBGRAPHS = Object.fromEntries(
  ['USERS', 'CATALOG', 'CART', 'ORDERS', 'REVIEWS', 'SEARCH'].map((name) => [`${name}_URL`, NOWHERE]),
);

// Concurrently: they mostly wait for processes to start.
describe.concurrent('on SIGTERM', { timeout: 120_000 }, () => {
  test.each(['silent', 'killed'] as const)('a subgraph ends in time while PostgreSQL and Redis are %s', async (how) => {
    const engines = [await relay(database.url), await relay(redis.url ?? NOWHERE)] as const;
    const [postgres, topics] = engines;
    const catalog = await start('catalog', { DATABASE_URL: postgres.url, REDIS_URL: redis.url && topics.url });
    await expect.poll(() => catalog.process.output, { timeout: 10_000 }).toContain('subgraph ready');
    for (const engine of engines) how === 'silent' ? engine.silence() : await engine.cut();
    // It is busy: with a request, and with polling for jobs.
    fetch(`${catalog.url}/readyz`).catch(() => {});
    await delay(300);

    expect(await secondsToStop(catalog)).toBeLessThan(SECONDS + 1);
  });

  test.each(['silent', 'killed'] as const)('the shop ends in time while PostgreSQL and Redis are %s', async (how) => {
    const engines = [await relay(database.url), await relay(redis.url ?? NOWHERE)] as const;
    const [postgres, topics] = engines;
    const shop = await start('shop', { DATABASE_URL: postgres.url, REDIS_URL: redis.url && topics.url });
    for (const engine of engines) how === 'silent' ? engine.silence() : await engine.cut();
    fetch(shop.url).catch(() => {});
    await delay(300);

    expect(await secondsToStop(shop)).toBeLessThan(SECONDS + 1);
  });

  test.each([
    ['unreachable', 'redis://127.0.0.1:9'],
    ['silent', undefined],
  ])('a gateway ends in time while Redis is %s', async (_how, address) => {
    const silent = await relay(redis.url ?? NOWHERE);
    silent.silence();
    const gateway = await start('gateway', { ...SUBGRAPHS, REDIS_URL: address ?? silent.url });

    expect(await secondsToStop(gateway)).toBeLessThan(SECONDS + 1);
  });

  test('the storefront is as ready as its gateway, and closes WebSockets with 1001', async () => {
    const gateway = await start('gateway', SUBGRAPHS);
    const web = await start('web', { GRAPHQL_URL: `${gateway.url}/graphql` });
    // No subgraph answers the gateway.
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${web.url}/readyz`)).status).toBe(503);
    const socket = new WebSocket(`${web.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');

    const closed = once(socket, 'close');
    const stopping = secondsToStop(web);
    // Until the process has handled the signal it answers as before.
    await until(async () => {
      const answer = await fetch(`${web.url}/readyz`);
      return answer.status === 503 && ((await answer.json()) as { status: string }).status === 'stopping';
    });
    expect((await closed)[0]).toBe(1001);
    expect(await stopping).toBeLessThan(SECONDS);
    // The first operation starts the thread that plans, which takes longer than the gateway has to stop.
    const operation = `${gateway.url}/graphql?query={__typename}`;
    await fetch(operation, { headers: { 'apollo-require-preflight': '1' } });
    const gatewayStopping = secondsToStop(gateway);
    expect(new Set(await statusesUntilRefused(operation))).toEqual(new Set([200]));
    expect(await gatewayStopping).toBeLessThan(SECONDS);
  });
});

test.each(['catalog', 'gateway', 'shop'])('%s goes on when SIGHUP comes while its modules load', async (name) => {
  const signals = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) {
      if (url.includes('/ioredis/')) process.kill(process.pid, 'SIGHUP');
      return next(url, context);
    } });`;
  const process = new TestProcess({
    ...{ script: join(ROOT, `dist/${name}.js`), cwd: ROOT },
    env: { WORKERS: '2', PORT: 'none', NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(signals)}` },
  });
  started.push(process);
  // It comes as far as to refuse its settings.
  expect(await process.ended()).toBe(1);
});
