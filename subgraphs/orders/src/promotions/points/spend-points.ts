import type { OrdersDatabase } from '../../orders-context.ts';
import { expireOf } from './expire-points.ts';
import { refusals } from './points.refusals.ts';
import { PointsReason, type TakenPoints } from './points-entry.entity.ts';
import { changeRemaining, lockPoints, unspentOf, writePoints } from './points-ledger.ts';

interface Spending {
  userId: string;
  orderId: string;
  points: number;
}

/** Spends points for an order, earliest expiry first; refuses when there are fewer. */
export async function spendPoints(db: OrdersDatabase, { userId, orderId, points }: Spending): Promise<void> {
  if (points === 0) return;
  await lockPoints(db, userId);
  await expireOf(db, userId);
  const taken = takeUpTo(await unspentOf(db, userId), points);
  const found = taken.reduce((sum, part) => sum + part.points, 0);
  if (found < points) throw refusals.notSoMany(found);
  for (const part of taken) await changeRemaining(db, part.entryId, -part.points);
  const key = `order:${orderId}:spent`;
  await writePoints(db, { userId, key, orderId, taken, points: -points, reason: PointsReason.SPENT });
}

/** The requested points, earliest expiry first; fewer when there are not enough. */
export function takeUpTo(unspent: readonly { id: string; remaining: number }[], wanted: number): TakenPoints[] {
  const taken: TakenPoints[] = [];
  let missing = wanted;
  for (const { id: entryId, remaining } of unspent) {
    const points = Math.min(remaining, missing);
    if (points > 0) taken.push({ entryId, points });
    missing -= points;
  }
  return taken;
}
