import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { optionalOneLineText } from '../../kernel/index.ts';
import { changedOrder, moveOrder, OrderPayload, orderRefusals as refusals } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { refuseWhenPaid } from '../../payments/index.ts';

@InputType({ description: 'An order to cancel.' })
export class CancelOrderInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the seller; 200 characters at most.' })
  reason?: string | null;
}

/** Cancels an unpaid order of the viewer; its stock is released by a job of the same transaction. */
export async function cancelOrder(context: OrdersContext, { orderId, reason }: CancelOrderInput): Promise<void> {
  const { userId } = context;
  if (!isUuid(orderId)) throw refusals.noSuchOrder(['input', 'orderId']);
  const cancelReason = optionalOneLineText(reason, 200, ['input', 'reason']);
  await moveOrder(context, orderId, {
    step: 'cancel',
    check: async (em, order) => {
      if (order.buyerId !== userId) throw refusals.noSuchOrder(['input', 'orderId']);
      await refuseWhenPaid(em, order);
    },
    also: async (em, order) => {
      order.cancelReason = cancelReason;
      await context.bus.send(em.getKysely(), 'orders.releaseStock', { reservationId: orderId });
    },
  });
}

@Resolver()
export class CancelOrderResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => OrderPayload, { description: "Cancels one of the viewer's unpaid orders." })
  @Refusable()
  async cancelOrder(
    @Arg('input', () => CancelOrderInput, { description: 'Which order, and why.' }) input: CancelOrderInput,
    @Ctx() context: OrdersContext,
  ) {
    await cancelOrder(context, input);
    return changedOrder(context, input.orderId);
  }
}
