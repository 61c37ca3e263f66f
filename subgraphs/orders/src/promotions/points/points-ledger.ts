import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersDatabase } from '../../orders-context.ts';
import type { PointsReason, TakenPoints } from './points-entry.entity.ts';

/** Locks a person's points until the transaction ends and returns their number. */
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
  /** Unique key of the change. */
  key: string;
  reason: PointsReason;
  /** Negative when they are taken. */
  points: number;
  taken?: TakenPoints[];
  orderId?: string | null;
  /** Only of new points; returned ones keep their expiry. */
  expiresAt?: Date;
}

/** Changes a locked balance and adds a ledger entry. The database refuses a negative balance. */
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

/** Whether a change was recorded before; reliable only while the account is locked. */
export async function isWritten(db: OrdersDatabase, key: string): Promise<boolean> {
  const entry = await db.selectFrom('points_entry').select('id').where('key', '=', key).executeTakeFirst();
  return entry !== undefined;
}

/** Changes how many points of an entry remain. */
export async function changeRemaining(db: OrdersDatabase, entryId: string, by: number): Promise<void> {
  await db
    .updateTable('points_entry')
    .set((eb) => ({ remaining: eb('remaining', '+', by) }))
    .where('id', '=', entryId)
    .execute();
}

/** Entries with remaining points, earliest expiry first. */
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
