import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import { type Answer, GUEST, type TestDatabase } from '@minijd/testkit';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSubgraphs, startSubgraphs } from '../src/start-subgraphs.ts';
import { shopDatabase } from './shop-database.ts';

const SERVICE = { service: 'test' };
const ADMIN = { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS } as const;
/** The longest delay that people perceive as immediate. */
const SOON = { timeout: 5000, interval: 50 };

let database: TestDatabase;
let shop: RunningSubgraphs;

async function open() {
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  shop = await startSubgraphs({ databaseUrl: database.url, env: { NODE_ENV: 'test' }, log });
}
beforeAll(async () => {
  database = await shopDatabase();
  await open();
});
afterAll(async () => {
  await shop.stop();
  await database.drop();
});

async function ask(subgraph: string, query: string, variables: object = {}, viewer: Partial<Viewer> = {}) {
  const request = { query, variables: { ...variables }, viewer: { ...GUEST, ...viewer } };
  const { data, errors } = (await shop.byName[subgraph]!.execute(request)) as ExecutionResult<Answer>;
  if (errors) throw new Error(JSON.stringify(errors));
  return data ?? {};
}

interface Good {
  nameZh: string;
  nameEn: string;
  onHand?: number;
  status?: 'ACTIVE' | 'INACTIVE';
}

/** The product and SKU ids of goods, by their English names. */
async function importGoods(goods: Good[]): Promise<Map<string, string>> {
  const sellerId = '019392a0-0000-7000-8000-00000000000a';
  const products = goods.map(({ nameZh, nameEn, onHand = 5, status = 'ACTIVE' }) => {
    const slug = nameEn.toLowerCase().replaceAll(' ', '-');
    return {
      ...{ source: 'test', externalId: slug, slug, nameZh, nameEn, status, sellerId },
      ...{ categorySlug: 'phones', brandSlug: 'aurora', attributes: [], media: [], createdAt: '2026-01-01T00:00:00Z' },
      skus: [{ code: slug, specs: [], priceMinor: 99_900, stock: [{ warehouseCode: 'BJ', onHand }] }],
    };
  });
  const input = {
    warehouses: [{ code: 'BJ', nameEn: 'Beijing' }],
    brands: [{ slug: 'aurora', name: 'Aurora 极光' }],
    categories: [{ slug: 'phones', nameZh: '手机', nameEn: 'Phones' }],
    products,
  };
  const IMPORT =
    'mutation ($input: ImportCatalogInput!) { _importCatalog(input: $input) { products { externalId id } } }';
  const { _importCatalog: imported } = await ask('catalog', IMPORT, { input }, SERVICE);
  return new Map(imported.products.map((row: Answer) => [row.externalId, row.id]));
}

async function found(input: object): Promise<string[]> {
  const { search } = await ask(
    'search',
    'query ($input: SearchInput!) { search(input: $input) { hits { product { id } } } }',
    { input },
  );
  return search.hits.map((hit: Answer) => hit.product.id);
}

describe('the index follows', () => {
  let ids: Map<string, string>;
  const id = (slug: string) => ids.get(slug) ?? '';
  beforeAll(async () => {
    ids = await importGoods([
      { nameZh: '极光手机', nameEn: 'Aurora Phone' },
      { nameZh: '余烬手机', nameEn: 'Ember Phone', onHand: 0 },
    ]);
  });

  test('an import, within a second', async () => {
    const imported = performance.now();
    await expect.poll(() => found({ text: 'shouji' }), SOON).toHaveLength(2);
    expect(performance.now() - imported).toBeLessThan(1000);
    expect(await found({ text: 'jiguang shouji' })).toEqual([id('aurora-phone'), id('ember-phone')]);
    expect(await found({ text: '极光手机', brands: ['aurora'], categorySlug: 'phones' })).toContain(id('aurora-phone'));
  });

  test('the stock', async () => {
    expect(await found({ inStock: true })).toEqual([id('aurora-phone')]);
    const { product } = await ask('catalog', 'query ($id: ID) { product(id: $id) { skus { id } } }', {
      id: id('ember-phone'),
    });
    const { warehouses } = await ask('catalog', '{ warehouses { id } }', {}, ADMIN);
    const input = {
      ...{ skuId: product.skus[0].id, warehouseId: warehouses[0].id, delta: 3 },
      ...{ reason: 'delivered', idempotencyKey: randomUUID() },
    };
    await ask(
      'catalog',
      'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { code } } }',
      { input },
      ADMIN,
    );
    await expect.poll(() => found({ inStock: true }), SOON).toHaveLength(2);
  });

  test('the reviews', async () => {
    const review = {
      authorId: randomUUID(),
      title: 'Fine',
      content: 'Very good',
      helpfulCount: 0,
      createdAt: '2026-02-01T00:00:00Z',
    };
    const input = [
      { ...review, productId: id('ember-phone'), rating: 5, key: randomUUID() },
      { ...review, productId: id('aurora-phone'), rating: 2, key: randomUUID() },
    ];
    await ask(
      'reviews',
      'mutation ($input: [ImportedReviewInput!]!) { _importReviews(input: $input) }',
      { input },
      SERVICE,
    );
    await expect.poll(() => found({ sort: 'RATING' }), SOON).toEqual([id('ember-phone'), id('aurora-phone')]);
  });

  test('a new name, and the end of sale', async () => {
    await importGoods([{ nameZh: '极光平板', nameEn: 'Aurora Phone' }]);
    await expect.poll(() => found({ text: '平板' }), SOON).toEqual([id('aurora-phone')]);
    await importGoods([{ nameZh: '余烬手机', nameEn: 'Ember Phone', status: 'INACTIVE' }]);
    await expect.poll(() => found({}), SOON).toEqual([id('aurora-phone')]);
  });
});

test('an index that was lost is rebuilt at the next start', async () => {
  await database.sql('delete from search.document');
  await shop.stop();
  await open();
  await expect.poll(() => found({}), { timeout: 15_000 }).toHaveLength(1);
});

test('a rebuild asked for finds what the index missed', async () => {
  await importGoods(Array.from({ length: 450 }, (_, n) => ({ nameZh: `星尘手机 ${n}`, nameEn: `Stardust ${n}` })));
  await expect
    .poll(async () => (await found({ text: 'stardust', pageSize: 100, page: 5 })).length, { timeout: 15_000 })
    .toBe(50);
  await database.sql("delete from search.document where name_en like 'Stardust%'");
  expect(await found({ text: 'stardust' })).toEqual([]);
  await ask('search', 'mutation { _rebuild }', {}, SERVICE);
  await expect
    .poll(async () => (await found({ text: 'stardust', pageSize: 100, page: 5 })).length, { timeout: 15_000 })
    .toBe(50);
});

test('a check finds what the index misses, has wrong, or has beside what is for sale, and mends only that', async () => {
  await database.sql("delete from search.document where name_en = 'Stardust 7'");
  await database.sql("update search.document set price_minor = 1 where name_en = 'Stardust 8'");
  await database.sql("update search.document set name_zh = '别的', category = 'other' where name_en = 'Stardust 9'");
  await database.sql("update catalog.product set status = 'INACTIVE' where name_en = 'Stardust 10'");
  const untouched = "select xmin::text from search.document where name_en = 'Stardust 11'";
  const before = await database.sql(untouched);
  await ask('search', 'mutation { _checkIndex }', {}, SERVICE);
  const wrong = `select name_en from search.document where name_en = 'Stardust 10' or price_minor = 1 or name_zh = '别的'`;
  const missing = "select from search.document where name_en = 'Stardust 7'";
  await expect.poll(() => database.sql(wrong), { timeout: 15_000 }).toEqual([]);
  await expect.poll(() => database.sql(missing), { timeout: 15_000 }).toHaveLength(1);
  expect(await database.sql(untouched)).toEqual(before);
});
