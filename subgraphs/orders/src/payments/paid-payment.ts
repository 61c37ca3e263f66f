import type { EntityManager } from '@mikro-orm/postgresql';
import { type Order, OrderStatus, orderRefusals as refusals } from '../order/index.ts';
import type { OrdersDatabase } from '../orders-context.ts';
import { refusals as paymentRefusals } from './payment.refusals.ts';
import { PaymentStatus } from './payment-method.ts';

/** How long an unanswered payment blocks another one; a slower provider blocks nobody. */
const ANSWER_WITHIN_MS = 60_000;

/** Whether a payment for this order has succeeded and is not being refunded. */
export async function isPaidFor(db: OrdersDatabase, orderId: string, besides?: string): Promise<boolean> {
  const payment = await db
    .selectFrom('payment')
    .select('id')
    .where('order_id', '=', orderId)
    .where('status', '=', PaymentStatus.SUCCEEDED)
    .where('refund_requested_at', 'is', null)
    .$call((query) => (besides == null ? query : query.where('id', '!=', besides)))
    .limit(1)
    .executeTakeFirst();
  return payment !== undefined;
}

/** The catalog is called between the payment's success and the order becoming PAID: it cannot be cancelled then. */
export async function refuseWhenPaid(em: EntityManager, order: Order): Promise<void> {
  if (order.status === OrderStatus.PENDING && (await isPaidFor(em.getKysely(), order.id))) throw refusals.beingPaid();
}

/** An order whose payment has succeeded, or may succeed any moment, is not paid again, and does not change its price. */
export async function refuseWhilePaying(db: OrdersDatabase, orderId: string): Promise<void> {
  if (await isPaidFor(db, orderId)) throw paymentRefusals.unanswered();
  const unanswered = await db
    .selectFrom('payment')
    .select('id')
    .where('order_id', '=', orderId)
    .where('status', '=', PaymentStatus.PENDING)
    .where('created_at', '>', new Date(Date.now() - ANSWER_WITHIN_MS))
    .limit(1)
    .executeTakeFirst();
  if (unanswered) throw paymentRefusals.unanswered();
}
