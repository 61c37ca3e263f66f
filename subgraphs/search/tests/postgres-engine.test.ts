import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestDatabase, testDatabase } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../src/analysis/query-words.ts';
import { RANKING } from '../src/engine/ranking.ts';
import { FacetIndex } from '../src/facet-index/facet-index.ts';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { search } from '../src/subgraph.ts';
import { engineContract } from './engine-contract.ts';
import { facetContract } from './facet-contract.ts';
import { sampleProducts } from './sample-products.ts';

let database: TestDatabase;
let orm: MikroORM;
beforeAll(async () => {
  database = await testDatabase();
  orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: database.url }));
  await orm.migrator.up();
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

test('what is indexed while the very first rebuild fails is kept', async () => {
  const engine = new PostgresEngine(orm.em.getKysely());
  const first = engine.rebuild(async () => {
    await engine.index(sampleProducts.slice(0, 2));
    throw new Error('the catalog is unavailable');
  });
  await expect(first).rejects.toThrow('the catalog is unavailable');
  expect(await engine.count()).toBe(2);
  await engine.remove(sampleProducts.map(({ productId }) => productId));
});

const everything = { ...wordsOf(''), filters: { brands: [], inStock: false, attributes: [] }, locale: 'en' as const };
const withIndex = () => {
  const db = orm.em.getKysely();
  return new PostgresEngine(db, RANKING, new FacetIndex({ db, mostDocuments: 1000 }));
};

test('every process counts what another one has just written, also when it is far behind', async () => {
  const [one, other] = [withIndex(), withIndex()];
  const brands = async () => (await other.facets(everything)).brands.map(({ value, count }) => `${value} ${count}`);
  await one.index(sampleProducts.slice(0, 3));
  expect((await brands()).sort()).toEqual(['huawei 2', 'sony 1']);
  await one.remove([sampleProducts[0]!.productId]);
  expect((await brands()).sort()).toEqual(['huawei 1', 'sony 1']);
  await one.index(sampleProducts.slice(0, 1));
  // More changes than are listed.
  await orm.em.getConnection().execute('update search.generation set changes = changes + 2000');
  expect((await brands()).sort()).toEqual(['huawei 2', 'sony 1']);
  await one.rebuild((index) => index(sampleProducts.slice(3, 5)));
  expect((await brands()).sort()).toEqual(['huawei 1', 'sony 1']);
  await one.remove(sampleProducts.map(({ productId }) => productId));
  expect(await brands()).toEqual([]);
});

describe('PostgreSQL', () => engineContract(withIndex));
describe('facets counted by the process', () => facetContract(withIndex));
describe('facets counted by PostgreSQL', () => facetContract(() => new PostgresEngine(orm.em.getKysely())));
