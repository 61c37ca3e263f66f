import type { OrdersDatabase } from '../../orders-context.ts';
import { expireOf } from './expire-points.ts';
import { PointsReason } from './points-entry.entity.ts';
import { changeRemaining, isWritten, lockPoints, unspentOf, writePoints } from './points-ledger.ts';
import { takeUpTo } from './spend-points.ts';

interface Revocation {
  userId: string;
  orderId: string;
  /** Unique key of the change. */
  key: string;
  /** The points that the remaining goods earn; the rest is revoked. */
  due: number;
}

/** Revokes the points an order earned beyond what is due, except those already spent. */
export async function revokePoints(db: OrdersDatabase, { userId, orderId, key, due }: Revocation): Promise<void> {
  await lockPoints(db, userId);
  if (await isWritten(db, key)) return;
  await expireOf(db, userId);
  const superfluous = (await keptOf(db, orderId)) - due;
  const taken = takeUpTo(await unspentOf(db, userId), superfluous);
  const points = -taken.reduce((sum, part) => sum + part.points, 0);
  if (points === 0) return;
  for (const part of taken) await changeRemaining(db, part.entryId, -part.points);
  await writePoints(db, { userId, key, orderId, taken, points, reason: PointsReason.REVOKED });
}

async function keptOf(db: OrdersDatabase, orderId: string): Promise<number> {
  const { kept } = await db
    .selectFrom('points_entry')
    .select(({ fn }) => fn.sum<number | null>('points').as('kept'))
    .where('order_id', '=', orderId)
    .where('reason', 'in', [PointsReason.EARNED, PointsReason.REVOKED])
    .executeTakeFirstOrThrow();
  return kept ?? 0;
}
