import { sql } from 'kysely';
import type { OrdersContext } from '../orders-context.ts';

/** Months created ahead: how long the job may fail before orders go to `order_later`. */
const MONTHS_AHEAD = 3;

/** Job of every day and of every start: creates the partitions of the coming months. */
export async function extendOrderPartitions(_: object, { db }: OrdersContext): Promise<void> {
  await sql`select orders.extend_order_partitions((now() + make_interval(months => ${MONTHS_AHEAD}))::date)`.execute(
    db,
  );
}
