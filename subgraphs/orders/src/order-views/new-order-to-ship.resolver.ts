import { Allow } from '@minijd/subgraph';
import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { managedShop, Order, type PaidMessage, paidTopic, visibleOrder } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';

function paidSince({ db }: OrdersContext, since: Date, sellerId: string | undefined): Promise<PaidMessage[]> {
  const paid = db.selectFrom('order').select('id as orderId').where('paid_at', '>', since).orderBy('paid_at');
  if (!sellerId) return paid.execute();
  const ofSeller = db.selectFrom('order_line').select('order_id').where('seller_id', '=', sellerId);
  return paid.where('id', 'in', ofSeller).execute();
}

function listen(context: OrdersContext): AsyncIterable<PaidMessage> {
  const sellerId = managedShop(context, 'order:read');
  const missed = (since: Date) => paidSince(context, since, sellerId);
  return context.topics.subscribe<PaidMessage>([paidTopic(sellerId)], { missed });
}

@Resolver()
export class NewOrderToShipResolver {
  @Allow('SELLER', 'order:read')
  @Subscription(() => Order, {
    description: "Orders with goods of the viewer's shop as they are paid; all orders for administrators.",
    subscribe: ({ context }) => listen(context as OrdersContext),
  })
  newOrderToShip(@Root() { orderId }: PaidMessage, @Ctx() context: OrdersContext) {
    return visibleOrder(context, orderId);
  }
}
