import { join, resolve } from 'node:path';
import { queried, startPostgres } from '@minijd/engines';
import { StartRefused } from '@minijd/http-server';
import { shopSettings } from './settings.ts';

export interface SlowQueriesOptions {
  /** How many; 20 by default. */
  limit?: number;
  /** Forgets what was counted until now, after it was printed. */
  reset?: boolean;
}

interface SlowQuery {
  calls: string;
  total: number;
  mean: number;
  rows: string;
  share: number;
  query: string;
}

const MOST = 200;
const LONGEST_TEXT = 160;

const SLOWEST = `
  select calls, total_exec_time as total, mean_exec_time as mean, rows, query,
    100 * total_exec_time / nullif(sum(total_exec_time) over (), 0) as share
  from pg_stat_statements where query !~* 'pg_stat_statements'
  order by total_exec_time desc limit `;

/** Which statements took PostgreSQL's time, by `pg_stat_statements`, also while the shop runs. */
export async function slowQueries(
  { limit = 20, reset }: SlowQueriesOptions,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  const settings = shopSettings(env);
  if (!(Number.isInteger(limit) && limit > 0 && limit <= MOST))
    throw new Error(`--limit is a number from 1 to ${MOST}`);
  const given = settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL;
  const directory = join(resolve(settings.MINIJD_DIRECTORY), 'postgres');
  const archive = settings.ARCHIVE_DIRECTORY;
  const engine = given ? undefined : await startPostgres({ directory, archive, log: () => {} });
  try {
    const url = given ?? engine!.url;
    await queried(url, 'create extension if not exists pg_stat_statements');
    const found = await queried<SlowQuery>(url, `${SLOWEST}${limit}`).catch((error: Error) => {
      if (!/shared_preload_libraries/.test(error.message)) throw error;
      throw new StartRefused(
        'This PostgreSQL counts no statements: its shared_preload_libraries lacks pg_stat_statements.',
      );
    });
    say('  share     total s      mean ms      calls       rows  statement');
    for (const one of found) say(lineOf(one));
    if (found.length === 0) say('Nothing was counted yet.');
    if (reset) await queried(url, 'select pg_stat_statements_reset()');
  } finally {
    await engine?.stop();
  }
}

function lineOf({ share, total, mean, calls, rows, query }: SlowQuery): string {
  const numbers = [
    `${share.toFixed(1)} %`.padStart(7),
    (total / 1000).toFixed(2).padStart(11),
    mean.toFixed(2).padStart(12),
  ];
  return [
    ...numbers,
    calls.padStart(10),
    rows.padStart(10),
    ` ${query.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)}`,
  ].join(' ');
}
