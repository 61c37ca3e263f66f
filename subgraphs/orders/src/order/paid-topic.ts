import type { OrdersContext } from '../orders-context.ts';
import { linesOfOrder } from './order.rows.ts';

export interface PaidMessage {
  orderId: string;
}

/** Of one seller, or of all. */
export const paidTopic = (sellerId = 'all') => `orders.paid.${sellerId}`;

/** Notifies the sellers of an order that it is paid; call it after the commit. */
export async function publishPaid(context: OrdersContext, orderId: string): Promise<void> {
  const lines = await context.load(linesOfOrder, orderId);
  const sellers = new Set(lines.map(({ sellerId }) => sellerId));
  for (const sellerId of [undefined, ...sellers]) {
    await context.topics.publish(paidTopic(sellerId), { orderId } satisfies PaidMessage);
  }
}
