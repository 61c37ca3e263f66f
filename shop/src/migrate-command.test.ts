import { orders } from '@minijd/orders';
import { testDatabase, testSubgraph } from '@minijd/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { migrateCommand } from './migrate-command.ts';
import { subgraphs } from './subgraphs.ts';

test('after `migrate` a subgraph starts, emits and reads as the role of services, without knowing the owner', async () => {
  const database = await testDatabase();
  onTestFinished(database.drop);
  const { databaseUrl, ownerUrl } = database.address;
  const env = { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl };
  const first: string[] = [];
  const second: string[] = [];

  await migrateCommand(env, (line) => first.push(line));
  await migrateCommand(env, (line) => second.push(line));
  const address = { databaseUrl, ownerUrl: databaseUrl };
  const started = await testSubgraph(orders, { database: { ...database, address } });
  onTestFinished(started.stop);

  expect(first).toEqual(subgraphs.map(({ name }) => expect.stringMatching(`^${name}: \\d+ migrations$`)));
  expect(second).toEqual(subgraphs.map(({ name }) => `${name}: up to date`));
  expect(await started.subgraph.ready()).toBe(true);
  await expect(database.sqlAsService('create table orders.mine ()')).rejects.toThrow('permission denied');
});

test('`migrate` says which address is missing', async () => {
  await expect(migrateCommand({}, () => {})).rejects.toThrow(/DATABASE_URL.*DATABASE_OWNER_URL/);
});
