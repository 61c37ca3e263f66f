import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration, type SubgraphTransport, serveSubgraph } from '@minijd/subgraph';
import { EnginePlace, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CatalogDocument } from '../src/indexing/product-document.ts';
import { search } from '../src/subgraph.ts';
import { documents, idOf, numbersOf } from './sample-products.ts';

/** Limit for a first answer after the engine began to hang: its timeout is 1 s, the rest is for a busy machine. */
const FIRST_MS = 3000;
const SOON = { timeout: 15_000, interval: 100 };

export interface RunningNode {
  url: string;
  /** Holds the record of its process. */
  directory: string;
}

/** Searches without Elasticsearch, and changes meanwhile. */
export function elasticsearchUnavailable(running: () => RunningNode): void {
  const catalog = new Map(documents.map((document) => [document.productId, document]));
  const node = (): number => JSON.parse(readFileSync(join(running().directory, 'server.json'), 'utf8')).pid;
  let place: EnginePlace;
  let shop: TestSubgraph;
  let door: { url: string; close(): Promise<void> };
  let orm: MikroORM;

  beforeAll(async () => {
    place = await EnginePlace.open(running().url);
    // Nothing listens there yet.
    shop = await testSubgraph(search, { transport: catalogOf(catalog), env: { ELASTICSEARCH_URL: place.url } });
    door = await serveSubgraph(shop.subgraph, { port: 0, secret: 'a secret of the tests', log: shop.log });
    orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: shop.database.url }));
  });
  afterAll(async () => {
    await orm?.close();
    await door?.close();
    await shop?.stop();
    await place?.put('nobody');
  });
  beforeEach(async () => {
    await place.put('the engine');
    await expect.poll(warning, SOON).toBeNull();
  });

  async function ask(query: string) {
    const asked = performance.now();
    const { data, errors } = await shop.execute(query, {}, { locale: 'zh-CN' });
    expect(errors).toBeUndefined();
    return { data: data!, ms: performance.now() - asked };
  }
  async function readiness() {
    const response = await fetch(`${door.url}/readyz`);
    return [response.status, await response.json()];
  }
  async function warning() {
    return (await ask('{ search(input: {}) { warning } }')).data.search.warning;
  }
  async function found(text: string) {
    const { data } = await ask(`{ search(input: { text: "${text}" }) { hits { product { id } } } }`);
    return numbersOf(data.search.hits.map((hit: { product: { id: string } }) => hit.product.id));
  }
  /** Runs every operation that uses the engine; returns the slowest response time in ms. */
  async function expectEverything(): Promise<number> {
    const answers = await Promise.all([
      ask('{ search(input: { text: "手机" }) { total warning hits { product { id } } facets { brands { value } } } }'),
      ask('{ search(input: { categorySlug: "electronics" }) { total } }'),
      ask('{ suggestions(text: "手") { text kind } }'),
      ask('{ hotKeywords(first: 3) }'),
      ask(`{ _entities(representations: [{ __typename: "Product", id: "${idOf(2)}" }]) {
        ... on Product { similar { id } }
      } }`),
    ]);
    const [words, category, suggested, hot, entities] = answers.map(({ data }) => data);
    expect(words!.search).toMatchObject({ warning: 'SEARCH_DEGRADED', total: 7 });
    expect(words!.search.facets.brands).toContainEqual({ value: 'huawei' });
    expect(category!.search.total).toBe(5);
    expect(suggested!.suggestions).toContainEqual({ text: '华为 nova 14 手机', kind: 'PRODUCT' });
    expect(hot!.hotKeywords).toContain('手机');
    expect(numbersOf(entities!._entities[0].similar.map(({ id }: { id: string }) => id))).toEqual([1]);
    return Math.max(...answers.map(({ ms }) => ms));
  }
  async function rename(id: number, nameZh: string) {
    const productId = idOf(id);
    catalog.set(productId, { ...catalog.get(productId)!, nameZh });
    await shop.bus.emit(orm.em.getKysely(), 'catalog.products.changed', { productIds: [productId] });
  }

  test('a shop that started without it gets its index as soon as it is available', async () => {
    expect(await found('xperia')).toEqual([3]);
    expect(await readiness()).toEqual([200, { status: 'ok' }]);
  });

  test.each(['nobody', 'garbage'] as const)(
    '%s in its place: PostgreSQL answers everything at once',
    async (occupant) => {
      await place.put(occupant);
      expect(await expectEverything()).toBeLessThan(FIRST_MS);
      expect(await readiness()).toEqual([200, { status: 'ok', degraded: ['elasticsearch'] }]);
    },
  );

  test('suspended: only the first answers take a second; changes are found, then and afterwards', async () => {
    process.kill(node(), 'SIGSTOP');
    try {
      expect(await expectEverything()).toBeLessThan(FIRST_MS);
      const asked = performance.now();
      for (let times = 0; times < 5; times += 1) await found('手机');
      expect(performance.now() - asked).toBeLessThan(FIRST_MS);
      await rename(4, '星际耳机');
      await expect.poll(() => found('星际'), SOON).toEqual([4]);
    } finally {
      process.kill(node(), 'SIGCONT');
    }
    await expect.poll(warning, SOON).toBeNull();
    await expect.poll(() => found('星际'), SOON).toEqual([4]);
  });

  test('hanging while a product is indexed: the change waits for it', async () => {
    await place.put('silence');
    await rename(5, '银河耳机');
    await expect.poll(() => found('银河'), SOON).toEqual([5]);
    await place.put('the engine');
    await expect.poll(warning, SOON).toBeNull();
    await expect.poll(() => found('银河'), SOON).toEqual([5]);
  });

  test('a lost index is rebuilt from PostgreSQL', async () => {
    const behind = (await (await fetch(`${place.url}/_alias/minijd-products-v2`)).json()) as object;
    for (const index of Object.keys(behind)) await fetch(`${place.url}/${index}`, { method: 'DELETE' });
    expect(await found('xperia')).toEqual([3]);
    await expect.poll(warning, SOON).toBeNull();
    expect(await found('xperia')).toEqual([3]);
  });

  test('restarted after a kill, it has everything', async () => {
    process.kill(node(), 'SIGKILL');
    expect(await expectEverything()).toBeLessThan(FIRST_MS);
    await rename(6, '流星跑鞋');
    await expect.poll(() => found('流星'), SOON).toEqual([6]);
    await expect.poll(warning, { ...SOON, timeout: 60_000 }).toBeNull();
    await expect.poll(() => found('流星'), SOON).toEqual([6]);
  }, 90_000);
}

/** Fakes of the catalog and reviews subgraphs. */
function catalogOf(catalog: Map<string, CatalogDocument>): SubgraphTransport {
  return async (_subgraph, { query, variables = {} }) => {
    const ids = (variables.productIds ?? []) as string[];
    if (query.includes('_ratings')) return { data: { _ratings: ids.map((productId) => ({ productId, count: 0 })) } };
    if (query.includes('_productIdsAfter')) return { data: { _productIdsAfter: [...catalog.keys()] } };
    return { data: { _searchDocuments: ids.flatMap((id) => catalog.get(id) ?? []) } };
  };
}
