import { Allow, Decimal, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Order, orderById } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { payOrder } from './pay-order.ts';
import { Payment } from './payment.entity.ts';
import { paymentById } from './payment.rows.ts';
import { PaymentMethod } from './payment-method.ts';

@InputType({ description: 'A payment to start.' })
export class PayOrderInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string;

  @Field(() => PaymentMethod, { description: 'How.' })
  method!: PaymentMethod;

  @Field(() => String, {
    nullable: true,
    description: "The token from the provider's form; with the sandbox, one of its test tokens.",
  })
  paymentToken?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The total that the buyer saw; with another one nothing is charged (PRICE_CHANGED).',
  })
  expectedTotal?: string | null;

  @Field(() => String, {
    description: 'An idempotency key made by the client: repeating it charges nothing twice.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The payment that was started, or why none was.' })
export class PayOrderPayload extends Payload {
  @Field(() => Order, { nullable: true, description: 'The order; it is PAID once the provider has answered.' })
  order?: Order;

  @Field(() => Payment, { nullable: true, description: 'The payment.' })
  payment?: Payment;

  @Field(() => String, {
    nullable: true,
    description: "With it the provider's own script lets the buyer confirm; absent where nothing is left to confirm.",
  })
  clientSecret?: string;
}

@Resolver()
export class PayOrderResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => PayOrderPayload, { description: "Starts paying one of the viewer's orders." })
  @Refusable()
  async payOrder(
    @Arg('input', () => PayOrderInput, { description: 'Which order, and how.' }) input: PayOrderInput,
    @Ctx() context: OrdersContext,
  ) {
    const { paymentId, clientSecret } = await payOrder(context, input);
    const payment = await paymentById(context.db, paymentId);
    return { payment, clientSecret, order: await context.load(orderById, input.orderId) };
  }
}
