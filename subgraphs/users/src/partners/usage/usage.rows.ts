import { lastDays } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { UsersDatabase } from '../../users-context.ts';

const MOST = 200;
/** As many as gateways count: up to 1 ms, 2 ms, 4 ms … 16 s, and longer. */
const BUCKETS = 16;
const KEPT_DAYS = 90;

/** The operations that programs of a partner used most in the last days. */
export async function usageOf(db: UsersDatabase, partnerId: string, days: number) {
  const [first = ''] = lastDays(days, new Date());
  const sums = sql.join(Array.from({ length: BUCKETS }, (_, index) => sql`sum(durations[${sql.lit(index + 1)}])::int`));
  const rows = await db
    .selectFrom('operation_usage')
    .select(({ fn }) => [
      'client_name as clientName',
      'client_version as clientVersion',
      'operation_id as operationId',
      fn.max('operation_name').as('operationName'),
      sql<number>`sum(calls)::int`.as('calls'),
      sql<number>`sum(errors)::int`.as('errors'),
      sql<number>`round(sum(cost) / greatest(sum(calls), 1))::int`.as('cost'),
      fn.max('last_used_at').as('lastUsedAt'),
      sql<number[]>`array[${sums}]`.as('durations'),
    ])
    .where('partner_id', '=', partnerId)
    .where('day', '>=', first)
    .groupBy(['client_name', 'client_version', 'operation_id'])
    .orderBy('calls', 'desc')
    .orderBy('operation_id')
    .limit(MOST)
    .execute();
  return rows.map(({ durations, ...row }) => ({ ...row, p95: percentile95(durations) }));
}

/** The upper end of the bucket that the 95th of a hundred calls is in. */
function percentile95(durations: readonly (number | null)[]): number {
  const counts = durations.map((count) => count ?? 0);
  const wanted = 0.95 * counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  const bucket = counts.findIndex((count) => {
    seen += count;
    return seen >= wanted;
  });
  return 2 ** Math.max(0, bucket);
}

/** Deletes what is older than reports reach. */
export async function pruneUsage(_: object, { db }: { db: UsersDatabase }): Promise<void> {
  const [first = ''] = lastDays(KEPT_DAYS, new Date());
  await db.deleteFrom('operation_usage').where('day', '<', first).execute();
}
