import { sql } from 'kysely';
import type { OrdersContext } from '../orders-context.ts';

/** Months made ahead: so long the job may fail before orders land in `order_later`. */
const MONTHS_AHEAD = 3;

/** Job of every day and of every start: makes the partitions of the coming months; nearly always there is nothing to make. */
export async function extendOrderPartitions(_: object, { db }: OrdersContext): Promise<void> {
  await sql`select orders.extend_order_partitions((now() + make_interval(months => ${MONTHS_AHEAD}))::date)`.execute(
    db,
  );
}
