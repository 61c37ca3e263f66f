import type { OrdersDatabase } from '../../orders-context.ts';

/** The points a person can spend now, without expired ones, even when their expiry is not recorded yet. */
export async function pointsBalance(db: OrdersDatabase, userId: string, validAt = new Date()): Promise<number> {
  const { points } = await db
    .selectFrom('points_entry')
    .select((eb) => eb.fn.sum<number | null>('remaining').as('points'))
    .where('user_id', '=', userId)
    .where('remaining', '>', 0)
    .where('expires_at', '>', validAt)
    .executeTakeFirstOrThrow();
  return Number(points ?? 0);
}
