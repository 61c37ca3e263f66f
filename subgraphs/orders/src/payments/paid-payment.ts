import type { EntityManager } from '@mikro-orm/postgresql';
import { type Order, OrderStatus, orderRefusals as refusals } from '../order/index.ts';
import type { OrdersDatabase } from '../orders-context.ts';
import { PaymentStatus } from './payment-method.ts';

/** Whether money for this order has arrived and is not on its way back. */
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

/** Between the arrival of the money and the order's being PAID lies a call to the catalog: no time to cancel. */
export async function refuseWhenPaid(em: EntityManager, order: Order): Promise<void> {
  if (order.status === OrderStatus.PENDING && (await isPaidFor(em.getKysely(), order.id))) throw refusals.beingPaid();
}
