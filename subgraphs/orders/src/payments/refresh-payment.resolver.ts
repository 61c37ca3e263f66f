import { Allow, isUuid, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { present } from '../kernel/index.ts';
import { Order, orderById, selectOrders } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { Payment } from './payment.entity.ts';
import { refusals } from './payment.refusals.ts';
import { paymentById } from './payment.rows.ts';
import { PaymentStatus } from './payment-method.ts';
import { requireProvider } from './provider/payment-providers.ts';
import { settlePayment } from './settle-payment.ts';

@InputType({ description: 'A payment the buyer comes back from.' })
export class RefreshPaymentInput {
  @Field(() => ID, { description: "One of the viewer's payments." })
  paymentId!: string;
}

@ObjectType({ description: 'A payment after a refresh.' })
export class RefreshPaymentPayload extends Payload {
  @Field(() => Payment, { nullable: true, description: 'The payment as it is now.' })
  payment?: Payment;

  @Field(() => Order, { nullable: true, description: 'Its order.' })
  order?: Order;
}

/** Queries the provider for an outcome whose webhook has not come yet; the later of the two changes nothing. */
export async function refreshPayment(context: OrdersContext, id: string): Promise<void> {
  const { userId } = context;
  const payment = isUuid(id) ? await paymentById(context.db, id) : undefined;
  const order = payment && (await context.load(orderById, payment.orderId));
  if (order?.buyerId !== userId) throw refusals.noSuchPayment();
  if (payment?.status !== PaymentStatus.PENDING) return;
  const answer = await requireProvider(context, payment.provider).lookUp(payment);
  if (typeof answer === 'object') await settlePayment(context, answer);
}

@Resolver()
export class RefreshPaymentResolver {
  @Allow('SIGNED_IN')
  @Mutation(() => RefreshPaymentPayload, {
    description:
      "For a buyer who returns from the provider's page: queries the provider instead of waiting for its webhook.",
  })
  @Refusable()
  async refreshPayment(
    @Arg('input', () => RefreshPaymentInput, { description: 'Which payment.' }) { paymentId }: RefreshPaymentInput,
    @Ctx() context: OrdersContext,
  ) {
    await refreshPayment(context, paymentId);
    const payment = present(await paymentById(context.db, paymentId), 'refreshed payment');
    // Reloaded: the loader has cached the order before the change.
    return { payment, order: await selectOrders(context.db).where('id', '=', payment.orderId).executeTakeFirst() };
  }
}
