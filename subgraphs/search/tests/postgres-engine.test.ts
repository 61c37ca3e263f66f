import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestDatabase, testDatabase } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { search } from '../src/subgraph.ts';
import { engineContract } from './engine-contract.ts';
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

describe('PostgreSQL', () => engineContract(() => new PostgresEngine(orm.em.getKysely())));
