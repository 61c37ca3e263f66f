import { headersByName } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { paymentProvider } from './provider/payment-providers.ts';
import { settleRefund } from './refund/refund-payment.ts';
import { settlePayment } from './settle-payment.ts';

export interface Webhook {
  provider: string;
  headers: readonly { name: string; value: string }[];
  body: string;
}

/** A provider's webhook; false when its signature or body is invalid, which is answered with an error. */
export async function receiveWebhook(context: OrdersContext, { provider, headers, body }: Webhook): Promise<boolean> {
  const providerEvent = paymentProvider(context, provider)?.readWebhook(headersByName(headers), body);
  if (providerEvent === 'NOTHING') return true;
  if (providerEvent)
    return providerEvent.about === 'PAYMENT'
      ? settlePayment(context, providerEvent)
      : settleRefund(context, providerEvent);
  context.log.warn({ provider }, 'refused a payment webhook');
  return false;
}
