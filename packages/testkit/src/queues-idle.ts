import { setTimeout as delay } from 'node:timers/promises';
import type { TestDatabase } from './test-database.ts';

const WITHIN_MS = 20_000;

/** Waits until no event or job of the shop is due or being handled: what is read afterwards changes by requests only. */
export async function queuesIdle(database: TestDatabase): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    const waiting = await database.sql<{ name: string }>(
      `select distinct name from events.job
       where state in ('created', 'retry', 'active') and start_after <= now()
         and name not like '\\_\\_%' and name <> 'dead-letters'`,
    );
    if (waiting.length === 0) return;
    if (Date.now() > deadline) throw new Error(`still waiting: ${waiting.map(({ name }) => name).join(', ')}`);
    await delay(50);
  }
}
