import { testDatabase } from '@minijd/testkit';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { EventBus } from '../src/index.ts';

test('a job that the clock sends, without data, runs', async () => {
  const database = await testDatabase();
  const bus = await EventBus.start({ ...database.address, log: pino({ level: 'silent' }) });
  onTestFinished(async () => {
    await bus.stop();
    await database.drop();
  });
  let runs = 0;
  await bus.job('orders.expireOrders', async () => {
    runs += 1;
  });

  await database.sql("insert into events.job (name) values ('orders.expireOrders')");

  // Nothing wakes the worker: it looks every ten seconds.
  await expect.poll(() => runs, { timeout: 30_000 }).toBe(1);
  const state = "select state from events.job where name = 'orders.expireOrders'";
  await expect.poll(() => database.sql(state)).toEqual([{ state: 'completed' }]);
});
