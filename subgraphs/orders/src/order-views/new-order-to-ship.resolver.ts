import { Authorized, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { Order } from '../order/order.entity.ts';
import { linesOfOrder } from '../order/order.rows.ts';
import { managedShop, visibleOrder } from '../order/order-access.ts';
import type { OrdersContext } from '../orders-context.ts';

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

function paidSince({ db }: OrdersContext, since: Date, sellerId: string | undefined): Promise<PaidMessage[]> {
  const paid = db.selectFrom('order').select('id as orderId').where('paid_at', '>', since).orderBy('paid_at');
  if (!sellerId) return paid.execute();
  const ofSeller = db.selectFrom('order_line').select('order_id').where('seller_id', '=', sellerId);
  return paid.where('id', 'in', ofSeller).execute();
}

function listen(context: OrdersContext): AsyncIterable<PaidMessage> {
  const sellerId = managedShop(context);
  const missed = (since: Date) => paidSince(context, since, sellerId);
  return context.topics.subscribe<PaidMessage>([paidTopic(sellerId)], { missed });
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
