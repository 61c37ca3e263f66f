import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OrderEvent, type OrderEventRow } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { eventText } from './order-event.texts.ts';

@Resolver(() => OrderEvent)
export class OrderEventResolver {
  @FieldResolver(() => String, { description: "What happened, in the viewer's language." })
  message(@Root() { type, detail }: OrderEventRow, @Ctx() { viewer }: OrdersContext) {
    return eventText(type, detail)[viewer.locale];
  }
}
