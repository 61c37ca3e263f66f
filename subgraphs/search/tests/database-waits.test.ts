import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestDatabase, testDatabase, testSubgraph } from '@minijd/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { refreshProducts } from '../src/indexing/refresh-products.ts';
import type { SearchContext } from '../src/search-context.ts';
import { search } from '../src/subgraph.ts';

let database: TestDatabase;
let orm: MikroORM;
beforeAll(async () => {
  database = await testDatabase();
  const waits = { lockMs: 50, statementMs: 7000 };
  orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: database.url, waits }));
});
afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

test('a statement gives up on a lock that somebody holds, and has a longest time', async () => {
  const db = orm.em.getKysely<never>();
  await database.sql('create table held (id int)');
  await database.sql('begin; lock table held');
  await expect(sql`select from public.held`.execute(db)).rejects.toThrow('lock timeout');
  await database.sql('rollback');
  const { rows } = await sql<{ longest: string }>`select current_setting('statement_timeout') as longest`.execute(db);
  expect(rows).toEqual([{ longest: '7s' }]);
});

test('batches of the index that wait for each other leave a connection to the one whose turn it is', async () => {
  let own: SearchContext | undefined;
  const onStart = async (context: SearchContext) => {
    own = context;
  };
  // The catalog knows none of the products.
  const transport = async () => ({ data: { _searchDocuments: [], _ratings: [] } });
  const shop = await testSubgraph({ ...search, onStart }, { database, transport, maxConnections: 3 });
  onTestFinished(shop.stop);
  const refreshed = Array.from({ length: 9 }, () => refreshProducts([crypto.randomUUID()], own!));
  await Promise.all(refreshed);
});
