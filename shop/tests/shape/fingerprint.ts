import { setTimeout as delay } from 'node:timers/promises';
import { until } from '@minijd/testkit';
import type { Shape } from './shape.ts';

/** Records of visits, and of what was tried. */
const TRACES = new Set(['search.search_record', 'search.keyword', 'users.audit_entry', 'users.audit_repeat']);

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

/** Those of imported orders are computed some seconds later. */
const SALES_TO_COMPUTE = `select 1 from events.job where name = 'orders.fillSalesDays'
  and state in ('created', 'retry', 'active')`;

/** The same once nothing changes any more: events and jobs are done. */
export async function settledFingerprint(shop: Pick<Shape, 'database'>): Promise<Record<string, string>> {
  await until(async () => (await shop.database.sql(SALES_TO_COMPUTE)).length === 0, { withinMs: 30_000 });
  for (let before = await fingerprint(shop); ; ) {
    await delay(1_500);
    const after = await fingerprint(shop);
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
  }
}
