import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestDatabase, testDatabase } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../src/analysis/query-words.ts';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { search } from '../src/subgraph.ts';
import { idOf, numbersOf, sampleProducts } from './sample-products.ts';

const LAST_BEFORE_POSTINGS = 'Migration20261130014813_document_sellers';

let database: TestDatabase;
let orm: MikroORM;

/** A shop whose index is from before there were postings, upgraded; its rebuild has not begun. */
beforeAll(async () => {
  database = await testDatabase();
  orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: database.url }));
  await orm.migrator.up({ to: LAST_BEFORE_POSTINGS });
  await database.sql(`insert into search.generation (id, live, words_version) values (3, true, 4)`);
  const old = [
    [1, '华为手机', `'华为':1A '手机':2A '~shouji':3B '~sj':4B 'aurora':5A '黑色':6C`],
    [2, '手机壳', `'手机壳':1A '壳':2A '手机':3D '~shoujike':4B`],
  ] as const;
  for (const [number, name, words] of old) {
    await database.sql(`
      insert into search.document (generation, product_id, name_zh, words, likeness, categories, category, attributes_zh,
        attributes_en, price_minor, sold_count, in_stock, rating_count, created_at)
      values (3, '${idOf(number)}', '${name}', $$${words}$$::tsvector, '''手机'''::tsquery, '{phones}', 'phones', '{}',
        '{}', 100, 0, true, 0, now())`);
  }
  await orm.migrator.up();
});
afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

const ask = (text: string) => ({
  ...wordsOf(text),
  filters: { brands: [], inStock: false, attributes: [] },
  ...({ locale: 'zh-CN', order: 'RELEVANCE', offset: 0, limit: 10 } as const),
});
const found = async (text: string) =>
  numbersOf((await new PostgresEngine(orm.em.getKysely()).search(ask(text))).products.map((one) => one.productId));

test('an index of an earlier version answers until it is rebuilt', async () => {
  expect(await found('手机')).toEqual([1, 2]);
  expect(await found('shouji')).toEqual([1, 2]);
  expect(await found('aurora 黑色')).toEqual([1]);
  const engine = new PostgresEngine(orm.em.getKysely());
  expect((await engine.facets(ask('手机'))).categories).toEqual([{ value: 'phones', count: 2 }]);
  expect(await engine.isCurrent()).toBe(false);
});

test('a product that changes before the rebuild is found by what it is now', async () => {
  const engine = new PostgresEngine(orm.em.getKysely());
  const changed = { ...sampleProducts.find(({ productId }) => productId === idOf(3))!, productId: idOf(1) };
  await engine.index([changed]);
  expect(await found('xperia')).toEqual([1]);
  expect(await found('aurora')).toEqual([]);
});
