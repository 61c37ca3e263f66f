import { Authorized, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { Order } from './order.entity.ts';
import { linesOfOrder } from './order.rows.ts';
import { managedShop, visibleOrder } from './order-access.ts';

interface PaidMessage {
  orderId: string;
}

/** Of one seller, or of all. */
const paidTopic = (sellerId = 'all') => `orders.paid.${sellerId}`;

/** Tells whoever packs for the sellers of an order that it is paid; call it after the commit. */
export async function publishPaid(context: OrdersContext, orderId: string): Promise<void> {
  const lines = await context.load(linesOfOrder, orderId);
  const sellers = new Set(lines.map(({ sellerId }) => sellerId));
  for (const sellerId of [undefined, ...sellers]) {
    await context.topics.publish(paidTopic(sellerId), { orderId } satisfies PaidMessage);
  }
}

function listen(context: OrdersContext): AsyncIterable<PaidMessage> {
  return context.topics.subscribe<PaidMessage>([paidTopic(managedShop(context))]);
}

@Resolver()
export class NewOrderToShipResolver {
  @Authorized('SELLER', 'ADMIN')
  @Subscription(() => Order, {
    description: "Every order with goods of the viewer's shop when it is paid; all for administrators.",
    subscribe: ({ context }) => listen(context as OrdersContext),
  })
  newOrderToShip(@Root() { orderId }: PaidMessage, @Ctx() context: OrdersContext) {
    return visibleOrder(context, orderId);
  }
}
