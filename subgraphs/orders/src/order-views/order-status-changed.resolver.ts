import { Allow, filterStream, PublicError } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import {
  Order,
  OrderEvent,
  type OrderEventRow,
  type OrderMessage,
  OrderStatus,
  orderById,
  orderTopic,
  selectEvents,
  sellsAPart,
  visibleOrder,
} from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { isForSeller } from './visible-parts.ts';

@ObjectType({ description: 'Something happened to an order.' })
export class OrderStatusChange {
  @Field(() => Order, { description: 'The order as it is now.' })
  order!: Order;

  @Field(() => OrderStatus, { description: 'The status after the event.' })
  status!: OrderStatus;

  @Field(() => OrderEvent, { description: 'What happened.' })
  event!: OrderEvent;
}

function eventById({ db }: OrdersContext, id: string): Promise<OrderEventRow> {
  return selectEvents(db).where('id', '=', id).executeTakeFirstOrThrow();
}

async function listen(context: OrdersContext, orderId: string): Promise<AsyncIterable<OrderMessage>> {
  const order = await visibleOrder(context, orderId);
  if (!order) throw new PublicError('There is no such order.', 'NOT_FOUND');
  const missed = (since: Date) =>
    selectEvents(context.db).where('order_id', '=', orderId).where('at', '>', since).orderBy('id').execute();
  const messages = context.topics.subscribe<OrderMessage>([orderTopic(orderId)], {
    missed: async (since) => (await missed(since)).map(({ id }) => ({ orderId, eventId: id })),
  });
  if (!(await sellsAPart(context, order))) return messages;
  return filterStream(messages, async ({ eventId }) => isForSeller(context, await eventById(context, eventId)));
}

@Resolver()
export class OrderStatusChangedResolver {
  @Allow('SIGNED_IN', 'order:read')
  @Subscription(() => OrderStatusChange, {
    description:
      'Events of one order as they happen, for its buyer, administrators, and its sellers, who get those of their parts.',
    subscribe: ({ args, context }) => listen(context as OrdersContext, (args as { orderId: string }).orderId),
  })
  async orderStatusChanged(
    @Arg('orderId', () => ID, { description: 'Which order.' }) _orderId: string,
    @Root() { orderId, eventId }: OrderMessage,
    @Ctx() context: OrdersContext,
  ) {
    const [order, event] = await Promise.all([context.load(orderById, orderId), eventById(context, eventId)]);
    return { order, status: event.to, event };
  }
}
