import { isUuid } from '@minijd/subgraph';
import type { Stripe } from 'stripe';
import type { PaymentProviderEvent, RefundProviderEvent, StatementLine } from '../provider/payment-provider.ts';
import { CURRENCY } from './intent-parameters.ts';

/** Our id in the metadata; undefined for objects made in Stripe's dashboard. */
export function ourId(metadata: Stripe.Metadata | null, name: 'payment_id' | 'refund_id'): string | undefined {
  const id = metadata?.[name];
  return id && isUuid(id) ? id : undefined;
}

/** Stripe's codes for which we have texts, by our names. */
function declineCodeOf({ status, last_payment_error: error }: Stripe.PaymentIntent): string {
  const code = error?.decline_code ?? error?.code ?? (status === 'canceled' ? 'cancelled' : 'declined');
  return code.toUpperCase().slice(0, 32);
}

/** The provider event of an intent; undefined while it is open or when it is not ours. */
export function intentEvent(intent: Stripe.PaymentIntent): PaymentProviderEvent | undefined {
  const paymentId = ourId(intent.metadata, 'payment_id');
  if (!paymentId || intent.currency !== CURRENCY) return undefined;
  const providerEvent = { about: 'PAYMENT' as const, paymentId, reference: intent.id };
  if (intent.status === 'succeeded')
    return { ...providerEvent, amountMinor: intent.amount_received, outcome: 'SUCCEEDED' };
  const declined = intent.status === 'requires_payment_method' && intent.last_payment_error !== null;
  if (!declined && intent.status !== 'canceled') return undefined;
  return { ...providerEvent, amountMinor: intent.amount, outcome: 'DECLINED', declineCode: declineCodeOf(intent) };
}

/** `failed` and `canceled` refunds leave the money with us; `pending` and `requires_action` are undecided. */
export function refundOutcome(status: string | null): StatementLine['outcome'] {
  if (status === 'succeeded') return 'SUCCEEDED';
  return status === 'failed' || status === 'canceled' ? 'FAILED' : 'PENDING';
}

export function refundEvent({ id, amount, status }: Stripe.Refund, refundId: string): RefundProviderEvent {
  return { about: 'REFUND', refundId, reference: id, amountMinor: amount, outcome: refundOutcome(status) };
}

/** The provider event of a Stripe event; they may come late, twice and out of order, so each is read by itself. */
export function webhookEvent(event: Stripe.Event): PaymentProviderEvent | RefundProviderEvent | 'NOTHING' {
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return intentEvent(event.data.object) ?? 'NOTHING';
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refundId = ourId(event.data.object.metadata, 'refund_id');
      return refundId ? refundEvent(event.data.object, refundId) : 'NOTHING';
    }
    default:
      return 'NOTHING';
  }
}
