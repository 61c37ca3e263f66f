import type { TestDatabase } from './test-database.ts';
import { until } from './until.ts';

/**
 * Waits until no event or job of the shop is due or being handled: what is read afterwards changes by requests only.
 * With `soon`, also those that start within so many seconds, such as relations of products two seconds after a purchase,
 * and all that failed once.
 */
export async function queuesIdle(database: Pick<TestDatabase, 'sql'>, { soon = 0 } = {}): Promise<void> {
  let waiting: object[] = [];
  const check = async () => {
    waiting = await database.sql(
      `select name, state, data, output from events.job
       where state in ('created', 'retry', 'active')
         and (start_after <= now() + make_interval(secs => $1) or state = 'retry' and $1 > 0)
         and name not like '\\_\\_%' and name <> 'dead-letters'`,
      [soon],
    );
    return waiting.length === 0;
  };
  await until(check, {
    withinMs: 20_000 + soon * 1_500,
    missing: () => `still waiting: ${JSON.stringify(waiting.slice(0, 3)).slice(0, 2000)}`,
  });
}
