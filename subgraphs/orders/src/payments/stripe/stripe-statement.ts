import type { Stripe } from 'stripe';
import type { StatementLine } from '../provider/payment-provider.ts';
import { ourId, refundOutcome } from './stripe-event.ts';

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** Every PaymentIntent and refund of the account made between two moments, page by page. */
export async function* stripeStatement(stripe: Stripe, from: Date, to: Date): AsyncIterable<StatementLine> {
  const created = { gte: seconds(from), lt: seconds(to) + 1 };
  for await (const intent of stripe.paymentIntents.list({ created, limit: 100 })) {
    const { id: reference, metadata, amount_received: received } = intent;
    const outcome = intent.status === 'succeeded' ? 'SUCCEEDED' : intent.status === 'canceled' ? 'FAILED' : 'PENDING';
    const amountMinor = outcome === 'SUCCEEDED' ? received : intent.amount;
    yield { about: 'PAYMENT', id: ourId(metadata, 'payment_id'), reference, amountMinor, outcome };
  }
  for await (const { id: reference, metadata, amount, status } of stripe.refunds.list({ created, limit: 100 })) {
    const id = ourId(metadata, 'refund_id');
    yield { about: 'REFUND', id, reference, amountMinor: amount, outcome: refundOutcome(status) };
  }
}
