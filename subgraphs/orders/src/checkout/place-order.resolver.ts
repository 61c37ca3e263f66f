import { Allow, Decimal, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { InvoiceInput } from '../invoicing/index.ts';
import { Order, orderById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { CheckoutLineInput } from './checkout-line.input.ts';
import { placeOrder } from './place-order.ts';

@InputType({ description: 'An order to place.' })
export class PlaceOrderInput {
  @Field(() => String, {
    description: 'An idempotency key made by the client: repeating it places no second order.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: "One of the viewer's addresses." })
  addressId!: string;

  @Field(() => [CheckoutLineInput], { nullable: true, description: 'Absent: the selected lines of the cart.' })
  lines?: CheckoutLineInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Coupons to use, 5 at most: ids of claimed ones, or of coupons that can be claimed.',
  })
  couponIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Points to spend.' })
  usePoints?: number | null;

  @Field(() => InvoiceInput, { nullable: true, description: 'Asks for an invoice.' })
  invoice?: InvoiceInput | null;

  @Field(() => String, { nullable: true, description: 'For the seller, 200 characters at most.' })
  buyerNote?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The total the buyer saw; another one is refused as PRICE_CHANGED.',
  })
  expectedTotal?: string | null;
}

@ObjectType({ description: 'The placed order, or why nothing was ordered.' })
export class PlaceOrderPayload extends Payload {
  @Field(() => Order, { nullable: true, description: 'The order, waiting for payment.' })
  order?: Order;
}

@Resolver()
export class PlaceOrderResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => PlaceOrderPayload, { description: 'Places an order; its goods are reserved until `payBefore`.' })
  @Refusable()
  async placeOrder(
    @Arg('input', () => PlaceOrderInput, { description: 'The goods and the address.' }) input: PlaceOrderInput,
    @Ctx() context: OrdersContext,
  ) {
    return { order: await context.load(orderById, await placeOrder(context, input)) };
  }
}
