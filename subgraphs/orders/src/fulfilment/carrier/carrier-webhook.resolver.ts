import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { headersByName, WebhookHeaderInput } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { receiveCarrierWebhook } from './carrier-webhook.ts';

@Resolver()
export class CarrierWebhookResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Boolean, { description: "For the gateway: a carrier's webhook; false when it is refused." })
  _carrierWebhook(
    @Arg('carrier', () => String, { description: "The carrier's code." }) carrier: string,
    @Arg('headers', () => [WebhookHeaderInput], { description: 'Its headers.' }) headers: WebhookHeaderInput[],
    @Arg('body', () => String, { description: 'Its body, byte for byte.' }) body: string,
    @Ctx() context: OrdersContext,
  ) {
    return receiveCarrierWebhook(context, { carrier, headers: headersByName(headers), body });
  }
}
