import type { TestDatabase } from '@minijd/testkit';

interface Column {
  schema: string;
  table: string;
  column: string;
}

/** Columns that can hold text, of every table of every schema: a new table is among them by itself. */
const COLUMNS = `
  select table_schema as schema, table_name as table, column_name as column
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector', 'tsquery', 'bytea')
      or udt_name in ('citext'))`;

/** The columns that hold one of the words anywhere, as `schema.table.column`, besides those that are allowed to. */
export async function textsWith(
  database: TestDatabase,
  words: readonly string[],
  allowed: readonly string[],
): Promise<string[]> {
  const columns = await database.sql<Column>(COLUMNS);
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const name = `${schema}.${table}.${column}`;
    if (allowed.includes(name)) continue;
    const text = `kept."${column}"::text`;
    const rows = await database.sql(
      `select 1 from "${schema}"."${table}" as kept where exists (select 1 from unnest($1::text[]) as sought(words)
       where strpos(lower(${text}), lower(sought.words)) > 0) limit 1`,
      [[...words]],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
