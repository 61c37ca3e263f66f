import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { watchSupergraph } from '../src/supergraph/supergraph-source.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { log, type TinyShop, tinyShop } from './shop/tiny-shop.ts';

const PRODUCTS = 'query Products { products { name reviews { body } } }';
const GONE = 'query Gone { products { name reviewCount } }';
const STORED = Object.fromEntries(
  [PRODUCTS, GONE].map((text) => [createHash('sha256').update(text).digest('hex'), text]),
);

let shop: TinyShop;
let folder: string;
let gateway: TestGateway;
beforeAll(async () => {
  [shop, folder] = await Promise.all([tinyShop(), mkdtemp(join(tmpdir(), 'minijd-plans-'))]);
  gateway = await start();
});
afterAll(async () => {
  await gateway?.stop();
  await rm(folder, { recursive: true });
});

const start = () => runGateway(shop, 'in process', { persistedOperations: STORED, plansDirectory: folder });
/** A graph without `reviewCount`, or with that field for nobody to see. */
const without = (sdl: string) => sdl.replace('reviewCount: Int', 'reviewCount: Int @inaccessible');
const hidden = async () => !(await gateway.query('{ products { reviewCount } }')).body.data;

test('another supergraph comes into force without a failed request', async () => {
  expect(await hidden()).toBe(false);
  let reloaded = false;
  const answers: unknown[] = [];
  const visitor = async (query: string) => {
    while (!reloaded) answers.push((await gateway.query(query)).body.errors);
  };
  const visitors = [PRODUCTS, '{ products { id } }', 'query Names { products { name id } }'].map(visitor);
  await gateway.gateway.reload(without(shop.supergraphSdl));
  reloaded = true;
  await Promise.all(visitors);
  expect(answers.length).toBeGreaterThan(3);
  expect(answers.filter(Boolean)).toEqual([]);
  expect(await hidden()).toBe(true);
  // A stored operation that does not fit it is refused, and only that.
  expect((await gateway.query(GONE)).body.data).toBeUndefined();
  await gateway.gateway.reload(shop.supergraphSdl);
  expect((await gateway.query(GONE)).body.data.products).toHaveLength(2);
});

test.each([
  ['no SDL', () => 'type Query {'],
  ['no supergraph', () => 'type Query { a: Int }'],
  ['a subgraph that nobody knows', () => shop.supergraphSdl.replaceAll('"reviews"', '"ratings"')],
])('%s is refused, and the old one stays', async (_, sdl) => {
  await expect(gateway.gateway.reload(sdl())).rejects.toThrow();
  expect((await gateway.query('{ products { name reviews { body } } me { id } }')).body.errors).toBeUndefined();
});

test('what was asked for last is in force when several come at once', async () => {
  const reloads = [without(shop.supergraphSdl), 'nonsense', shop.supergraphSdl].map((sdl) =>
    gateway.gateway.reload(sdl),
  );
  const outcomes = await Promise.allSettled(reloads);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await hidden()).toBe(false);
});

test('plans are kept for the next process, and made anew when they cannot be read', async () => {
  await gateway.gateway.warmUp();
  const files = await readdir(folder);
  expect(files.length).toBeGreaterThan(0);
  for (const content of [undefined, '{ broken']) {
    if (content) for (const file of files) await writeFile(join(folder, file), content);
    const another = await start();
    await another.gateway.warmUp();
    expect((await another.query(GONE)).body.data.products).toHaveLength(2);
    await another.stop();
  }
});

test('a supergraph is looked for in a file and at an address, and told once', async () => {
  const file = join(folder, 'supergraph.graphql');
  let served = 'first';
  const server = createServer((_, response) => void response.writeHead(served ? 200 : 500).end(served));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(file, 'first');
  const told: string[] = [];
  for (const address of [file, url]) {
    const options = { current: 'first', everyMs: 20, onChange: (sdl: string) => told.push(sdl), log };
    onTestFinished(watchSupergraph(address, options));
  }
  served = '';
  await writeFile(file, 'second');
  await expect.poll(() => told).toEqual(['second']);
  served = 'third';
  await expect.poll(() => told).toEqual(['second', 'third']);
});
