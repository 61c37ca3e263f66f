import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestDatabase, type TestSubgraph, testDatabase, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { orders } from '../src/subgraph.ts';
import { ADMIN, person } from './people.ts';

let database: TestDatabase;
let orm: MikroORM;
let shop: TestSubgraph;
const sent: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  shop = await testSubgraph(orders, { database, onStatement: (statement) => void sent.push(statement) });
  orm = await MikroORM.init(databaseConfiguration(orders, { databaseUrl: database.url }));
});
afterAll(async () => {
  await shop?.stop();
  await orm?.close();
  await database.drop();
});

const waiting = () =>
  database.sql(
    `select id from events.job where name = 'orders.rollUpSales' and state in ('created', 'retry', 'active')`,
  );

test('sales are computed once per day for all changes within a short time', async () => {
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 20_000 });
  sent.length = 0;
  const startAfter = new Date(Date.now() + 1_500);
  const changed = (day: string) =>
    shop.bus.send(orm.em.getKysely(), 'orders.rollUpSales', { day }, { key: day, startAfter });
  for (let change = 0; change < 12; change++) await changed('2026-01-02');
  await changed('2026-01-03');
  expect(await waiting()).toHaveLength(13);

  await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 20_000 });
  expect(sent.filter((statement) => statement.startsWith('delete from "sales_day"'))).toHaveLength(2);
});

const SALES = 'query($days: Int!) { salesByDay(days: $days) { day } }';

test('who sells nothing has no sales to see', async () => {
  expect((await shop.execute(SALES, { days: 3 }, person())).errors).toHaveLength(1);
  for (const days of [0, -1, 367]) expect((await shop.execute(SALES, { days }, ADMIN)).errors).toHaveLength(1);
});
