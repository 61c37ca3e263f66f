import { type RawBuilder, sql } from 'kysely';

/** A value for a JSON column; `pg` would send an array as a PostgreSQL array. */
export function asJson<Value>(value: Value): RawBuilder<Value> {
  return sql<Value>`${JSON.stringify(value)}::jsonb`;
}
