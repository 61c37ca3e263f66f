import { postgres, type Sample } from '@minijd/observability';
import type { Pool } from 'pg';

type Query = (...args: unknown[]) => unknown;

/** Measures the statements of a pool and lets its connections be counted. */
export function measurePool(pool: Pool, subgraph: string): () => void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    const measured = (...args: unknown[]) => {
      const startedAt = performance.now();
      const running = query(...args);
      if (running instanceof Promise) {
        const done = () => postgres.statement.observe({ subgraph }, (performance.now() - startedAt) / 1000);
        running.then(done, done);
      }
      return running;
    };
    Object.assign(client, { query: measured });
  });
  const labels = { subgraph };
  const left = [
    postgres.connections.from((): Sample<'subgraph' | 'state'>[] => [
      { labels: { subgraph, state: 'idle' }, value: pool.idleCount },
      { labels: { subgraph, state: 'busy' }, value: pool.totalCount - pool.idleCount },
    ]),
    postgres.most.from(() => [{ labels, value: pool.options.max ?? 10 }]),
    postgres.waiting.from(() => [{ labels, value: pool.waitingCount }]),
  ];
  return () => {
    for (const leave of left) leave();
  };
}
