import type { Order } from '../../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { pointsEarned } from '../../pricing/index.ts';
import { goodsRefunded } from '../../units/index.ts';
import { PointsReason } from './points-entry.entity.ts';
import { isWritten, lockPoints, writePoints } from './points-ledger.ts';
import { pointsRulesBy } from './points-rules.rows.ts';

/** Adds the points for a completed order, by the amount paid for goods without freight, once per order. */
export async function earnPoints({ settings }: OrdersContext, db: OrdersDatabase, order: Order): Promise<void> {
  const { id: orderId, buyerId: userId, itemsTotalMinor, reductionMinor, couponMinor, pointsMinor } = order;
  const paid = itemsTotalMinor - reductionMinor - couponMinor - pointsMinor;
  const rules = await pointsRulesBy(db, order.pointsRules);
  const points = pointsEarned(paid - (await goodsRefunded(db, orderId)), rules);
  if (points === 0) return;
  const key = `order:${orderId}:earned`;
  await lockPoints(db, userId);
  if (await isWritten(db, key)) return;
  const expiresAt = new Date(Date.now() + settings.POINTS_VALID_DAYS * 86_400_000);
  await writePoints(db, { userId, key, orderId, points, expiresAt, reason: PointsReason.EARNED });
}
