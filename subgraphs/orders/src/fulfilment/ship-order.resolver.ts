import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { changedOrder, OrderPayload } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { shipOrder } from './ship-order.ts';

@InputType({ description: 'Units of a line to put into a parcel.' })
export class ShipLineInput {
  @Field(() => ID, { description: 'Which line of the order.' })
  orderLineId!: string;

  @Field(() => Int, { description: 'How many units; no more than are left to ship.' })
  quantity!: number;
}

@InputType({ description: 'Goods of a paid order to ship.' })
export class ShipOrderInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => String, { description: 'Who carries it; 60 characters at most.' })
  carrier!: string;

  @Field(() => String, { description: "The carrier's number for the parcel: letters, digits and hyphens, 60 at most." })
  trackingNo!: string;

  @Field(() => [ShipLineInput], {
    nullable: true,
    description: "What is in the parcel; absent: all of the viewer's that is left to ship.",
  })
  lines?: ShipLineInput[] | null;
}

@Resolver()
export class ShipOrderResolver {
  @Allow('SELLER', 'order:ship')
  @Mutation(() => OrderPayload, {
    description:
      "Ships all or a part of the viewer's goods in a paid order; repeating a request adds no second parcel.",
  })
  @Refusable()
  async shipOrder(
    @Arg('input', () => ShipOrderInput, { description: 'Which order, and with whom.' }) input: ShipOrderInput,
    @Ctx() context: OrdersContext,
  ) {
    await shipOrder(context, { ...input, lines: input.lines ?? undefined });
    return changedOrder(context, input.orderId);
  }
}
