import type { Stripe } from 'stripe';
import { PaymentMethod } from '../payment-method.ts';
import type { ChargeRequest } from '../provider/payment-provider.ts';

/** The currency of the shop, as Stripe writes it; amounts are in its smallest unit, like ours. */
export const CURRENCY = 'cny';

const TYPES: Record<
  Exclude<PaymentMethod, PaymentMethod.BALANCE>,
  Stripe.PaymentIntentCreateParams.AllowedPaymentMethodType
> = {
  [PaymentMethod.ALIPAY]: 'alipay',
  [PaymentMethod.WECHAT_PAY]: 'wechat_pay',
  [PaymentMethod.CARD]: 'card',
};

/** The PaymentIntent of a payment; confirmed at once with a token (`pm_…`), else by the buyer's browser. */
export function intentParameters({
  paymentId,
  method,
  amountMinor,
  token,
}: ChargeRequest): Stripe.PaymentIntentCreateParams {
  if (method === PaymentMethod.BALANCE) throw new Error('balances are not kept with Stripe');
  return {
    amount: amountMinor,
    currency: CURRENCY,
    allowed_payment_method_types: [TYPES[method]],
    ...(method === PaymentMethod.WECHAT_PAY && { payment_method_options: { wechat_pay: { client: 'web' } } }),
    ...(token && { payment_method: token, confirm: true }),
    metadata: { payment_id: paymentId },
  };
}
