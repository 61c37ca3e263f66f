import type { TestDatabase } from './test-database.ts';
import { until } from './until.ts';

/** Waits until no event or job of the shop is due or being handled: what is read afterwards changes by requests only. */
export async function queuesIdle(database: TestDatabase): Promise<void> {
  let waiting: { name: string }[] = [];
  const check = async () => {
    waiting = await database.sql<{ name: string }>(
      `select distinct name from events.job
       where state in ('created', 'retry', 'active') and start_after <= now()
         and name not like '\\_\\_%' and name <> 'dead-letters'`,
    );
    return waiting.length === 0;
  };
  await until(check, {
    withinMs: 20_000,
    missing: () => `still waiting: ${waiting.map(({ name }) => name).join(', ')}`,
  });
}
