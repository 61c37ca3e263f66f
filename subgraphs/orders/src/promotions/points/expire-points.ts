import { v7 as uuidv7 } from 'uuid';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { PointsReason } from './points-entry.entity.ts';
import { changeRemaining, lockPoints, unspentOf, writePoints } from './points-ledger.ts';

/** Removes expired points of a locked account. */
export async function expireOf(db: OrdersDatabase, userId: string): Promise<void> {
  const now = new Date();
  const over = (await unspentOf(db, userId)).filter(({ expiresAt }) => expiresAt && expiresAt <= now);
  if (over.length === 0) return;
  for (const { id, remaining } of over) await changeRemaining(db, id, -remaining);
  const taken = over.map(({ id: entryId, remaining: points }) => ({ entryId, points }));
  const points = -taken.reduce((sum, part) => sum + part.points, 0);
  await writePoints(db, { userId, key: `expired:${uuidv7()}`, reason: PointsReason.EXPIRED, points, taken });
}

/** Job of every night. */
export async function expirePoints(_: object, context: OrdersContext): Promise<void> {
  const owners = await context.db
    .selectFrom('points_entry')
    .select('user_id as userId')
    .distinct()
    .where('remaining', '>', 0)
    .where('expires_at', '<=', new Date())
    .execute();
  for (const { userId } of owners) {
    await context.em.transactional(async (em) => {
      const db: OrdersDatabase = em.getKysely();
      await lockPoints(db, userId);
      await expireOf(db, userId);
    });
  }
}
