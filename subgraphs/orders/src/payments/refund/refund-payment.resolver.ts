import { Allow, Decimal, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { Payment } from '../payment.entity.ts';
import { paymentById } from '../payment.rows.ts';
import { grantRefund } from './grant-refund.ts';
import { RefundDestination } from './refund-status.ts';

@InputType({ description: 'A refund to make.' })
export class RefundPaymentInput {
  @Field(() => ID, { description: 'Of which payment.' })
  paymentId!: string;

  @Field(() => Decimal, { nullable: true, description: 'How much, in yuan. Absent: all that is not refunded yet.' })
  amount?: string | null;

  @Field(() => RefundDestination, { nullable: true, description: 'Absent: the original payment method.' })
  destination?: RefundDestination | null;

  @Field(() => String, { description: 'Why, for the buyer and the audit log; 200 characters at most.' })
  reason!: string;

  @Field(() => String, {
    description: 'An idempotency key made by the client: repeating it refunds nothing twice.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The refunded payment, or why nothing is refunded.' })
export class RefundPaymentPayload extends Payload {
  @Field(() => Payment, { nullable: true, description: 'The payment, with the refund among its `refunds`.' })
  payment?: Payment;
}

@Resolver()
export class RefundPaymentResolver {
  @Allow('refund:write')
  @Mutation(() => RefundPaymentPayload, {
    description: 'Administrator: makes a goodwill refund, also of an order that is closed; the order stays as it is.',
  })
  @Refusable()
  async refundPayment(
    @Arg('input', () => RefundPaymentInput, { description: 'Which payment, and how much.' }) input: RefundPaymentInput,
    @Ctx() context: OrdersContext,
  ) {
    await context.requireRecentPassword();
    await grantRefund(context, input);
    return { payment: await paymentById(context.db, input.paymentId) };
  }
}
