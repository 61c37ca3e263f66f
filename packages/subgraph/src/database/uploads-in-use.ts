import { type QueryExecutorProvider, sql } from 'kysely';

/** How keys of uploads look in the media store; below each may be what was drawn of it. */
const UPLOAD = '(?:uploads|private)/[0-9a-f-]{36}/[0-9a-f-]{36}\\.webp';

/**
 * The keys of uploaded pictures that stand anywhere in the tables of a subgraph: in texts and in JSON, so that a column
 * that is added later need not be named here. `except` are tables that only tell what was.
 */
export async function uploadsInUse(
  db: QueryExecutorProvider,
  schema: string,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<string[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select relation.relname as table, attribute.attname as column
    from pg_class relation
    join pg_namespace namespace on namespace.oid = relation.relnamespace
    join pg_attribute attribute on attribute.attrelid = relation.oid
    where namespace.nspname = ${schema} and relation.relkind in ('r', 'p') and not relation.relispartition
      and attribute.attnum > 0 and not attribute.attisdropped
      and attribute.atttypid = any(array['text', 'varchar', 'jsonb', 'json']::regtype[])
      and relation.relname <> all(${except}::text[])`.execute(db);
  const used = new Set<string>();
  for (const [table, columns] of Map.groupBy(rows, (row) => row.table)) {
    const whole = sql.join(columns.map(({ column }) => sql`${sql.ref(column)}::text`));
    const found = await sql<{ key: string }>`
      select distinct match[1] as key
      from (select concat_ws(' ', ${whole}) as said from ${sql.id(schema, table)}) one,
        regexp_matches(said, ${`(${UPLOAD})`}, 'g') as match`.execute(db);
    for (const { key } of found.rows) used.add(key);
  }
  return [...used];
}
