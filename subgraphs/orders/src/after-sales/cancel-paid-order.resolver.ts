import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { changedOrder, OrderPayload } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSaleReason } from './after-sale-reason.ts';
import { cancelPaidOrder } from './cancel-paid-order.ts';

@InputType({ description: 'A paid order to cancel, or the part of one seller.' })
export class CancelPaidOrderInput {
  @Field(() => ID, { description: "One of the viewer's orders." })
  orderId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only the part of this seller; absent: every part that has no parcel yet.',
  })
  sellerId?: string | null;

  @Field(() => AfterSaleReason, { description: 'Why.' })
  reason!: AfterSaleReason;

  @Field(() => String, { nullable: true, description: 'More about it for the seller, 200 characters at most.' })
  text?: string | null;
}

@Resolver()
export class CancelPaidOrderResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => OrderPayload, {
    description:
      "Cancels one of the viewer's paid orders, or a seller's part of it, before its first parcel. Money, points, coupons and stock go back without the seller. Repeating it changes nothing.",
  })
  @Refusable()
  async cancelPaidOrder(
    @Arg('input', () => CancelPaidOrderInput, { description: 'Which order, and why.' }) input: CancelPaidOrderInput,
    @Ctx() context: OrdersContext,
  ) {
    await cancelPaidOrder(context, input);
    return changedOrder(context, input.orderId);
  }
}
