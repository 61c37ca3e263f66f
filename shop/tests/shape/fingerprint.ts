import { setTimeout as delay } from 'node:timers/promises';
import { until } from '@minijd/testkit';
import type { Shape } from './shape.ts';

/** Records of visits and of what was tried, and what depends on the order in which products were indexed. */
const TRACES = new Set([
  'search.search_event',
  'search.search_record',
  'search.daily_salt',
  'search.document_change',
  'search.keyword',
  'search.posting',
  'search.related_product',
  'search.trending_product',
  'users.audit_entry',
  'users.audit_repeat',
]);

/** One hash per table of the subgraphs: equal when nothing was changed in between. */
export async function fingerprint({ database }: Pick<Shape, 'database'>): Promise<Record<string, string>> {
  const tables = await database.sql<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema in ('users', 'catalog', 'cart', 'orders', 'reviews', 'search') order by name`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !TRACES.has(table.name))) {
    const [row] = await database.sql<{ hash: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as hash from ${name} t`,
    );
    hashes[name] = row!.hash;
  }
  return hashes;
}

/** Events and jobs to come within half a minute, such as the sales of imported orders, and those that failed once. */
const TO_DO = `select name, state, data, output from events.job
  where (state in ('retry', 'active') or state = 'created' and start_after < now() + interval '30 seconds')
    and name not like '\\_\\_%' and name <> 'dead-letters'`;

/** Resolves when no events and jobs are waiting, also those that start seconds after what causes them. */
export async function workDone({ database }: Pick<Shape, 'database'>): Promise<void> {
  let open: object[] = [];
  const noneOpen = async () => {
    open = await database.sql(TO_DO);
    return open.length === 0;
  };
  const missing = () => `jobs are still open: ${JSON.stringify(open.slice(0, 3)).slice(0, 2000)}`;
  await until(noneOpen, { withinMs: 60_000, missing });
}

/** The fingerprint once nothing changes any more: events and jobs are done. */
export async function settledFingerprint(shop: Pick<Shape, 'database'>): Promise<Record<string, string>> {
  for (let before: Record<string, string> | undefined; ; ) {
    await workDone(shop);
    const after = await fingerprint(shop);
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
    await delay(500);
  }
}
