import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { WebhookHeaderInput } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { receiveWebhook } from './payment-webhook.ts';

@Resolver()
export class PaymentWebhookResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Boolean, { description: "For the gateway: a payment provider's webhook; false when it is refused." })
  _paymentWebhook(
    @Arg('provider', () => String, { description: 'Which provider.' }) provider: string,
    @Arg('headers', () => [WebhookHeaderInput], { description: 'Its headers.' }) headers: WebhookHeaderInput[],
    @Arg('body', () => String, { description: 'Its body, byte for byte.' }) body: string,
    @Ctx() context: OrdersContext,
  ) {
    return receiveWebhook(context, { provider, headers, body });
  }
}
