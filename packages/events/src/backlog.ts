import { engines, every, jobs, type Sample } from '@minijd/observability';
import type { PgBoss } from 'pg-boss';

/** What waits in a queue. */
export interface Backlog {
  queue: string;
  /** Due now. */
  waiting: number;
  /** How long the oldest of them has been due, in seconds. */
  oldest: number;
  running: number;
}

const LOOK_SECONDS = 5;

interface Row {
  queue: string;
  waiting: string;
  running: string;
  oldest: string | null;
}

/** What waits in all queues of the shop that have anything. */
export async function backlogOf(boss: PgBoss, schema: string, deadLetters: string): Promise<Backlog[]> {
  const { rows } = (await boss.getDb().executeSql(
    `select name as queue,
       count(*) filter (where state < 'active' and start_after <= now()) as waiting,
       count(*) filter (where state = 'active') as running,
       extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())) as oldest
     from ${schema}.job where state <= 'active' and name <> $1 group by name`,
    [deadLetters],
  )) as { rows: Row[] };
  return rows.map(({ queue, waiting, running, oldest }) => ({
    ...{ queue, waiting: Number(waiting), running: Number(running), oldest: Number(oldest ?? 0) },
  }));
}

async function deadLettersOf(boss: PgBoss, schema: string, name: string): Promise<Sample<'queue'>[]> {
  const { rows } = (await boss.getDb().executeSql(
    `select coalesce(source_name, name) as queue, count(*) as count
     from ${schema}.job where name = $1 and state < 'active' group by 1`,
    [name],
  )) as { rows: { queue: string; count: string }[] };
  return rows.map(({ queue, count }) => ({ labels: { queue }, value: Number(count) }));
}

/** Has the metrics of queues read what waits for this process, until the function that comes back is called. */
export function measureQueues(
  boss: PgBoss,
  { schema, deadLetters, mine }: { schema: string; deadLetters: string; mine: () => ReadonlySet<string> },
): () => void {
  let last: { at: number; backlog: Promise<Map<string, Backlog>> } | undefined;
  // Three metrics, one statement.
  const look = () => {
    if (!last || performance.now() - last.at > LOOK_SECONDS * 1000) {
      const backlog = backlogOf(boss, schema, deadLetters).then((all) => new Map(all.map((one) => [one.queue, one])));
      last = { at: performance.now(), backlog };
    }
    return last.backlog;
  };
  const of = (what: 'waiting' | 'oldest' | 'running') => async (): Promise<Sample<'queue'>[]> => {
    const backlog = await look();
    return [...mine()].map((queue) => ({ labels: { queue }, value: backlog.get(queue)?.[what] ?? 0 }));
  };
  const labels = { engine: 'postgresql' };
  const left = [
    jobs.waiting.from(of('waiting')),
    jobs.oldest.from(of('oldest')),
    jobs.running.from(of('running')),
    jobs.deadLetters.from(every(LOOK_SECONDS, () => deadLettersOf(boss, schema, deadLetters))),
    engines.up.from(async () => [{ labels, value: await look().then(one, none) }]),
  ];
  return () => {
    for (const leave of left) leave();
  };
}

const one = () => 1;
const none = () => 0;
