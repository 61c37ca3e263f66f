import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { changedOrder, OrderPayload } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { changeAddress, correctAddress } from './change-address.ts';

@InputType({ description: 'Another address for an order.' })
export class ChangeOrderAddressInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => ID, { description: "One of the viewer's addresses." })
  addressId!: string;
}

@InputType({ description: 'Recipient and address of an order, corrected by the shop.' })
export class CorrectOrderAddressInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => String, { description: 'Who receives it: 1 to 50 characters.' })
  name!: string;

  @Field(() => String, { description: 'A mainland number, or one with + and a country code.' })
  phone!: string;

  @Field(() => String, { description: 'The whole address in one line, the province first: 1 to 300 characters.' })
  address!: string;

  @Field(() => String, { description: 'Why, for the buyer: 1 to 200 characters.' })
  reason!: string;
}

@Resolver()
export class ChangeAddressResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => OrderPayload, {
    description:
      "Sends one of the viewer's orders to another of their addresses, until its first parcel. Refused where delivery would cost something else.",
  })
  @Refusable()
  async changeOrderAddress(
    @Arg('input', () => ChangeOrderAddressInput, { description: 'Which order, and where to.' })
    input: ChangeOrderAddressInput,
    @Ctx() context: OrdersContext,
  ) {
    await changeAddress(context, input);
    return changedOrder(context, input.orderId);
  }

  @Allow('SELLER', 'order:ship')
  @Mutation(() => OrderPayload, {
    description:
      "Corrects the address of an order with goods of the viewer's shop only, until its first parcel; its buyer is told why. Refused where delivery would cost something else.",
  })
  @Refusable()
  async correctOrderAddress(
    @Arg('input', () => CorrectOrderAddressInput, { description: 'Which order, and where to.' })
    input: CorrectOrderAddressInput,
    @Ctx() context: OrdersContext,
  ) {
    await correctAddress(context, input);
    return changedOrder(context, input.orderId);
  }
}
