import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@minijd/engines';
import { type Answer, GUEST } from '@minijd/testkit';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSubgraphs, startSubgraphs } from '../src/start-subgraphs.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';

/** How soon the shop must have recovered. */
const SECONDS = { timeout: 15_000, interval: 100 };
const READS: [subgraph: string, query: string][] = [
  ['catalog', '{ products(first: 3) { totalCount } }'],
  ['search', '{ search(input: {}) { total } }'],
  ['reviews', '{ _ratings(productIds: ["019392a0-0000-7000-8000-00000000000a"]) { count } }'],
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shop: RunningSubgraphs;
let stopServer = async () => {};
beforeAll(async () => {
  folder = await temporaryFolder();
  const server = await startPostgres({ directory: folder.path, durable: true, log: () => {} });
  stopServer = server.stop;
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  shop = await startSubgraphs({ databaseUrl: server.url, env: { NODE_ENV: 'test' }, log });
}, 60_000);
afterAll(async () => {
  await shop?.stop();
  await stopServer();
  await folder?.remove();
});

async function ask(subgraph: string, query: string, variables = {}) {
  const asked = performance.now();
  const request = { query, variables, viewer: { ...GUEST, service: 'test' } };
  const { data, errors } = (await shop.byName[subgraph]!.execute(request)) as ExecutionResult<Answer>;
  return { data, code: errors?.[0]?.extensions?.code, ms: performance.now() - asked };
}

const ready = () => Promise.all(Object.values(shop.byName).map((subgraph) => subgraph.ready()));

async function sell(name: string): Promise<unknown> {
  const product = {
    ...{
      source: 'test',
      externalId: name,
      slug: name,
      nameEn: name,
      categorySlug: 'things',
      attributes: [],
      media: [],
    },
    ...{ sellerId: '019392a0-0000-7000-8000-00000000000a', createdAt: '2026-01-01T00:00:00Z' },
    skus: [{ code: name, specs: [], priceMinor: 99_900, stock: [{ warehouseCode: 'BJ', onHand: 1 }] }],
  };
  const input = {
    warehouses: [{ code: 'BJ', nameEn: 'Beijing' }],
    categories: [{ slug: 'things', nameEn: 'Things' }],
    products: [product],
  };
  const IMPORT = 'mutation ($input: ImportCatalogInput!) { _importCatalog(input: $input) { products { id } } }';
  return (await ask('catalog', IMPORT, { input })).code;
}

async function found(text: string): Promise<number | undefined> {
  return (await ask('search', `{ search(input: { text: "${text}" }) { total } }`)).data?.search?.total;
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder.path, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** PostgreSQL gives each of its processes a group of its own. */
async function signal(name: NodeJS.Signals): Promise<void> {
  const parent = await postmaster();
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' });
  for (const pid of [parent, ...children.trim().split(/\s+/).map(Number)]) process.kill(pid, name);
}

test('while it is suspended reads fail within seconds, later ones at once; after that everything continues', async () => {
  expect(await sell('lantern')).toBeUndefined();
  await expect.poll(() => found('lantern'), SECONDS).toBe(1);
  await signal('SIGSTOP');
  try {
    const first = await Promise.all(READS.map(([subgraph, query]) => ask(subgraph, query)));
    expect(first.map(({ code }) => code)).toEqual(READS.map(() => 'SUBGRAPH_UNAVAILABLE'));
    expect(Math.max(...first.map(({ ms }) => ms))).toBeLessThan(4500);
    const next = await Promise.all(READS.map(([subgraph, query]) => ask(subgraph, query)));
    expect(next.map(({ code }) => code)).toEqual(READS.map(() => 'SUBGRAPH_UNAVAILABLE'));
    expect(Math.max(...next.map(({ ms }) => ms))).toBeLessThan(200);
    expect(await ready()).not.toContain(true);
  } finally {
    await signal('SIGCONT');
  }
  await expect.poll(ready, SECONDS).not.toContain(false);
  for (const [subgraph, query] of READS) {
    await expect.poll(async () => (await ask(subgraph, query)).code, SECONDS).toBeUndefined();
  }
  expect(await sell('beacon')).toBeUndefined();
  await expect.poll(() => found('beacon'), SECONDS).toBe(1);
});

test('stopped for seconds while it is queried: a named code, no crash, nothing lost, events continue', async () => {
  expect(await sell('compass')).toBeUndefined();
  // Its supervisor restarts it at the same address.
  process.kill(await postmaster(), 'SIGQUIT');
  const codes = new Set<unknown>();
  await expect
    .poll(async () => {
      const answers = await Promise.all(READS.map(([subgraph, query]) => ask(subgraph, query)));
      for (const { code } of answers) codes.add(code);
      return codes.size > 1 && answers.every(({ code }) => code === undefined);
    }, SECONDS)
    .toBe(true);
  expect([...codes].sort()).toEqual(['SUBGRAPH_UNAVAILABLE', undefined]);
  await expect.poll(ready, SECONDS).not.toContain(false);
  expect(await sell('anchor')).toBeUndefined();
  await expect.poll(() => found('anchor'), SECONDS).toBe(1);
  // An event that was being handled is delivered again when its heartbeat has been missing for half a minute.
  await expect.poll(() => found('compass'), { timeout: 100_000, interval: 500 }).toBe(1);
}, 150_000);
