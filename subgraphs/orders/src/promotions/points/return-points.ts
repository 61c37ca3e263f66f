import type { OrdersDatabase } from '../../orders-context.ts';
import { PointsReason, type TakenPoints } from './points-entry.entity.ts';
import { changeRemaining, isWritten, lockPoints, writePoints } from './points-ledger.ts';

interface Return {
  orderId: string;
  /** Unique key: one per refund, or one for a cancelled order. */
  key: string;
  /** The maximum; absent: all that are not returned yet. */
  most?: number;
}

/** Returns points that an order spent to their entries, never more than were spent, and returns their number. */
export async function returnPoints(db: OrdersDatabase, { orderId, key, most }: Return): Promise<number> {
  const spent = await entriesOf(db, orderId, PointsReason.SPENT);
  const [{ userId, taken } = { userId: '', taken: [] }] = spent;
  if (taken.length === 0) return 0;
  await lockPoints(db, userId);
  if (await isWritten(db, key)) return 0;
  const before = (await entriesOf(db, orderId, PointsReason.RETURNED)).flatMap((entry) => entry.taken);
  const back = atMost(without(taken, before), most ?? Number.POSITIVE_INFINITY);
  const points = back.reduce((sum, part) => sum + part.points, 0);
  if (points === 0) return 0;
  for (const part of back) await changeRemaining(db, part.entryId, part.points);
  await writePoints(db, { userId, key, orderId, points, taken: back, reason: PointsReason.RETURNED });
  return points;
}

function entriesOf(db: OrdersDatabase, orderId: string, reason: PointsReason) {
  return db
    .selectFrom('points_entry')
    .select(['user_id as userId', 'taken'])
    .where('order_id', '=', orderId)
    .where('reason', '=', reason)
    .execute();
}

/** Points not yet returned, latest expiry first, in the buyer's favour. */
function without(taken: readonly TakenPoints[], returned: readonly TakenPoints[]): TakenPoints[] {
  const back = (entryId: string) =>
    returned.filter((part) => part.entryId === entryId).reduce((sum, part) => sum + part.points, 0);
  return taken.map(({ entryId, points }) => ({ entryId, points: points - back(entryId) })).toReversed();
}

function atMost(parts: readonly TakenPoints[], most: number): TakenPoints[] {
  let left = most;
  return parts.flatMap(({ entryId, points }) => {
    const given = Math.min(points, left);
    left -= given;
    return given > 0 ? [{ entryId, points: given }] : [];
  });
}
