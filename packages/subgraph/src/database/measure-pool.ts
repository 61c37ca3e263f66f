import { currentScope, isTracing, postgres, type Sample, span } from '@minijd/observability';
import type { Pool } from 'pg';

type Query = (...args: unknown[]) => unknown;

const LONGEST_TEXT = 500;

/** Values are parameters: the text has none of them. */
function textOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : ((statement as { text?: string } | null)?.text ?? '');
  return text.slice(0, LONGEST_TEXT);
}

/** Its first word. */
const nameOf = (text: string) => /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'SQL';

/** Measures the statements of a pool and lets its connections be counted. */
export function measurePool(pool: Pool, subgraph: string): () => void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    const measured = (...args: unknown[]) => {
      const startedAt = performance.now();
      const text = isTracing() ? textOf(args[0]) : undefined;
      const attributes = { 'db.system.name': 'postgresql', 'db.namespace': subgraph, 'db.query.text': text };
      const running = query(...args);
      if (!(running instanceof Promise)) return running;
      const done = () => {
        const ms = performance.now() - startedAt;
        postgres.statement.observe({ subgraph }, ms / 1000);
        const notes = currentScope()?.notes;
        if (!notes) return;
        notes.statements += 1;
        notes.statementMs += ms;
      };
      const answered = running.then(
        (result: unknown) => {
          done();
          return result;
        },
        (error: unknown) => {
          done();
          throw error;
        },
      );
      if (text === undefined) return answered;
      return span(nameOf(text), { kind: 'client', attributes }, () => answered);
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
