import type { OrderStep } from '../../order/lifecycle.ts';
import type { Order } from '../../order/order.entity.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { useCoupons } from '../coupon/use-coupons.ts';
import { earnPoints } from '../points/earn-points.ts';
import { releaseBenefits } from './release-promotions.ts';

/** What a step of an order means for coupons and points, in the transaction of the step. */
export async function benefitsFollow(
  context: OrdersContext,
  { db, order, step }: { db: OrdersDatabase; order: Order; step: OrderStep },
): Promise<void> {
  const hasBenefits = order.discounts.some(({ kind }) => kind !== 'FULL_REDUCTION');
  if (step === 'pay' && hasBenefits) await useCoupons(db, order.id);
  if ((step === 'cancel' || step === 'expire' || step === 'fail') && hasBenefits) await releaseBenefits(db, order.id);
  if (step === 'confirmReceipt') await earnPoints(context, db, order);
}
