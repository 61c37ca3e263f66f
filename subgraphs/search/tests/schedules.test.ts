import type { JobName } from '@minijd/events';
import { type TestDatabase, testDatabase, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { search } from '../src/subgraph.ts';

const RETIRED = 'search.catch-up' as JobName;
const OF_A_LATER_VERSION = 'search.inventedLater' as JobName;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('a start removes the schedules of retired jobs, and none that a later version made', async () => {
  const before = await testSubgraph(search, { database });
  for (const job of [RETIRED, OF_A_LATER_VERSION]) await before.bus.job(job, async () => {}, { cron: '0 0 1 1 *' });
  await before.stop();

  const after = await testSubgraph(search, { database });
  const schedules = await database.sql<{ name: string }>('select name from events.schedule');
  await after.stop();

  const names = schedules.map(({ name }) => name);
  expect(names).toContain('search.catchUp');
  expect(names).toContain(OF_A_LATER_VERSION);
  expect(names).not.toContain(RETIRED);
});
