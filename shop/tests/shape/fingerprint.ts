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
