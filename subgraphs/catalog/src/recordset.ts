import { type RawBuilder, sql } from 'kysely';

/**
 * Rows for one statement, sent as one JSON parameter: a list of VALUES for a few hundred products would pass
 * PostgreSQL's limit of 65,535 parameters. `columns` gives the type of each property that is read.
 */
export function recordset(rows: readonly object[], columns: Record<string, string>): RawBuilder<unknown> {
  const declared = Object.entries(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`);
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(${sql.join(declared)})`;
}
