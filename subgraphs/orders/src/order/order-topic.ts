import type { OrdersContext } from '../orders-context.ts';

/** What listeners to one order receive. */
export interface OrderMessage {
  orderId: string;
  eventId: string;
}

export function orderTopic(orderId: string): string {
  return `orders.order.${orderId}`;
}

/** Notifies live listeners of the order; call it after the commit. */
export function publishEvent(context: OrdersContext, orderId: string, eventId: string): Promise<void> {
  return context.topics.publish(orderTopic(orderId), { orderId, eventId } satisfies OrderMessage);
}
