import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User } from '../kernel/index.ts';
import { OrderActor, OrderEvent, type OrderEventRow } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { eventText } from './order-event.texts.ts';

@Resolver(() => OrderEvent)
export class OrderEventResolver {
  @FieldResolver(() => String, { description: "What happened, in the viewer's language." })
  message(@Root() { type, detail }: OrderEventRow, @Ctx() { viewer }: OrdersContext) {
    return eventText(type, detail)[viewer.locale];
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who did it, for administrators; for sellers when it was somebody of their shop.',
  })
  operator(@Root() event: OrderEventRow, @Ctx() context: OrdersContext): User | null {
    const { actor, operatorId, sellerId } = event;
    if (!operatorId || actor === null) return null;
    const ofOwnShop = actor === OrderActor.SELLER && (operatorId === context.viewer.userId || isOwn(context, sellerId));
    return ofOwnShop || context.may('order:read') ? { id: operatorId } : null;
  }
}

const isOwn = ({ viewer }: OrdersContext, sellerId: string | null | undefined) =>
  sellerId != null && viewer.role === 'SELLER' && viewer.sellerId === sellerId;
