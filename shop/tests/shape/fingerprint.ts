import { setTimeout as delay } from 'node:timers/promises';
import { queuesIdle } from '@minijd/testkit';
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

/** The fingerprint once nothing changes any more: events and jobs are done. */
export async function settledFingerprint(shop: Pick<Shape, 'database'>): Promise<Record<string, string>> {
  for (let before: Record<string, string> | undefined; ; ) {
    await queuesIdle(shop.database, { soon: 30 });
    const after = await fingerprint(shop);
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
    await delay(500);
  }
}
