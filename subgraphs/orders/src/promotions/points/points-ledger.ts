import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersDatabase } from '../../orders-context.ts';
import type { PointsReason, TakenPoints } from './points-entry.entity.ts';

/** Locks somebody's points until the transaction ends, and gives how many there are. */
export async function lockPoints(db: OrdersDatabase, userId: string): Promise<number> {
  await db
    .insertInto('points_account')
    .values({ user_id: userId, balance: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const account = await db
    .selectFrom('points_account')
    .select('balance')
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return account.balance;
}

export interface PointsChange {
  userId: string;
  /** Makes it happen once. */
  key: string;
  reason: PointsReason;
  /** Negative when they go. */
  points: number;
  taken?: TakenPoints[];
  orderId?: string | null;
  /** Only of new points; returned ones keep the time they had. */
  expiresAt?: Date;
}

/** Changes a balance that is locked, and says so in the ledger. Below zero the database refuses. */
export async function writePoints(db: OrdersDatabase, change: PointsChange): Promise<void> {
  const { balance } = await db
    .updateTable('points_account')
    .set((eb) => ({ balance: eb('balance', '+', change.points) }))
    .where('user_id', '=', change.userId)
    .returning('balance')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('points_entry')
    .values({
      id: uuidv7(),
      user_id: change.userId,
      key: change.key,
      reason: change.reason,
      points: change.points,
      balance_after: balance,
      remaining: change.expiresAt ? change.points : 0,
      taken: sql`${JSON.stringify(change.taken ?? [])}::jsonb`,
      order_id: change.orderId ?? null,
      expires_at: change.expiresAt ?? null,
      at: new Date(),
    })
    .execute();
}

/** Whether a change was written before; only sure while the account is locked. */
export async function isWritten(db: OrdersDatabase, key: string): Promise<boolean> {
  const entry = await db.selectFrom('points_entry').select('id').where('key', '=', key).executeTakeFirst();
  return entry !== undefined;
}

/** Changes how much is left of the points an entry brought. */
export async function changeRemaining(db: OrdersDatabase, entryId: string, by: number): Promise<void> {
  await db
    .updateTable('points_entry')
    .set((eb) => ({ remaining: eb('remaining', '+', by) }))
    .where('id', '=', entryId)
    .execute();
}

/** Entries that brought points which are still there, those that expire first in front. */
export function unspentOf(db: OrdersDatabase, userId: string) {
  return db
    .selectFrom('points_entry')
    .select(['id', 'remaining', 'expires_at as expiresAt'])
    .where('user_id', '=', userId)
    .where('remaining', '>', 0)
    .orderBy('expires_at')
    .orderBy('id')
    .execute();
}
