import { AsyncLocalStorage } from 'node:async_hooks';
import type { GraphChange } from '@minijd/events';
import type { Pool } from 'pg';
import { type ShownTables, WrittenRows } from './written-rows.ts';

export type TellChanges = (changes: readonly GraphChange[]) => Promise<void>;

const requests = new AsyncLocalStorage<GraphChange[]>();

/** Runs a request and collects what it changes. */
export const collectingChanges = <Result>(changes: GraphChange[], work: () => Result): Result =>
  requests.run(changes, work);

/**
 * Tells what transactions change as soon as they are committed, before whoever committed goes on, whatever wrote it:
 * entities, Kysely, SQL, a job.
 */
export function watchChanges(pool: Pool, shown: ShownTables, tell: TellChanges): void {
  pool.on('connect', (client) => {
    const rows = new WrittenRows(shown);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]) => {
      const [statement, parameters] = args;
      const running = query(...args);
      if (typeof statement !== 'string') return running;
      const changes = rows.note(statement, Array.isArray(parameters) ? parameters : []);
      if (changes.length === 0 || !(running instanceof Promise)) return running;
      requests.getStore()?.push(...changes);
      return running.then(async (result: unknown) => {
        await tell(changes);
        return result;
      });
    };
    Object.assign(client, { query: watched });
  });
}
