import { Stripe } from 'stripe';
import { present } from '../../kernel/index.ts';
import type { OrdersSettings } from '../../orders-settings.ts';
import type {
  Charge,
  ChargeRequest,
  KnownPayment,
  PaymentProvider,
  PaymentProviderEvent,
  RefundProviderEvent,
  RefundRequest,
  StatementLine,
} from '../provider/payment-provider.ts';
import { intentParameters } from './intent-parameters.ts';
import { intentEvent, ourId, refundEvent, webhookEvent } from './stripe-event.ts';
import { stripeStatement } from './stripe-statement.ts';

const SIGNATURE_HEADER = 'stripe-signature';
/** Older webhooks are refused, against replay. */
const TOLERANCE_SECONDS = 300;
/** How far Stripe's clock may be behind ours. */
const CLOCK_SKEW_SECONDS = 60;

/** Clients keep connections open, so there is one per account and process. */
const clients = new Map<string, Stripe>();

function clientOf(secretKey: string, apiUrl: string | undefined): Stripe {
  const name = `${secretKey} ${apiUrl ?? ''}`;
  const known = clients.get(name);
  if (known) return known;
  const url = apiUrl ? new URL(apiUrl) : undefined;
  const client = new Stripe(secretKey, {
    ...{ maxNetworkRetries: 2, timeout: 20_000, telemetry: false },
    ...(url && { host: url.hostname, port: url.port, protocol: url.protocol === 'http:' ? 'http' : 'https' }),
  });
  clients.set(name, client);
  return client;
}

/**
 * Stripe with PaymentIntents. Our ids are the idempotency keys and are in the metadata of all objects, so that nothing
 * is requested twice and its webhooks and lists can be matched to our records.
 */
export class StripeProvider implements PaymentProvider {
  readonly name = 'stripe';

  private constructor(
    private readonly stripe: Stripe,
    private readonly webhookSecret: string,
  ) {}

  /** Undefined where Stripe is not configured. */
  static of({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_URL }: OrdersSettings): StripeProvider | undefined {
    if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRET) return undefined;
    return new StripeProvider(clientOf(STRIPE_SECRET_KEY, STRIPE_API_URL), STRIPE_WEBHOOK_SECRET);
  }

  async charge(request: ChargeRequest): Promise<Charge> {
    try {
      const intent = await this.stripe.paymentIntents.create(intentParameters(request), {
        idempotencyKey: `payment ${request.paymentId}`,
      });
      return { reference: intent.id, clientSecret: intent.client_secret ?? undefined };
    } catch (error) {
      // The token was declined at once; the intent exists, and its webhook reports the decline.
      if (error instanceof Stripe.errors.StripeCardError && error.payment_intent) {
        return { reference: error.payment_intent.id };
      }
      throw error;
    }
  }

  async refund({ refundId, payment, amountMinor, reference }: RefundRequest): Promise<RefundProviderEvent> {
    // With the same idempotency key Stripe would repeat its first answer.
    if (reference) return refundEvent(await this.stripe.refunds.retrieve(reference), refundId);
    const refund = await this.stripe.refunds.create(
      {
        payment_intent: present(payment.reference, 'reference of a paid payment'),
        amount: amountMinor,
        metadata: { refund_id: refundId },
      },
      { idempotencyKey: `refund ${refundId}` },
    );
    return refundEvent(refund, refundId);
  }

  readWebhook(headers: ReadonlyMap<string, string>, body: string) {
    const signature = headers.get(SIGNATURE_HEADER) ?? '';
    try {
      return webhookEvent(this.stripe.webhooks.constructEvent(body, signature, this.webhookSecret, TOLERANCE_SECONDS));
    } catch {
      // Forged, old or malformed: all are refused alike.
      return undefined;
    }
  }

  async lookUp(payment: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'> {
    const intent = await this.#intent(payment);
    return intent ? (intentEvent(intent) ?? 'PENDING') : 'UNKNOWN';
  }

  async cancel(payment: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'> {
    const open = await this.#intent(payment);
    if (!open) return 'UNKNOWN';
    const intent = await this.stripe.paymentIntents.cancel(open.id).catch((error: unknown) => {
      // Already paid or cancelled: its state shows which.
      if (error instanceof Stripe.errors.StripeInvalidRequestError) return this.stripe.paymentIntents.retrieve(open.id);
      throw error;
    });
    return intentEvent(intent) ?? 'PENDING';
  }

  statement(from: Date, to: Date): AsyncIterable<StatementLine> {
    return stripeStatement(this.stripe, from, to);
  }

  /** When the process ended before the intent's id was saved, the intent is found by its metadata. */
  async #intent({ id, reference, createdAt }: KnownPayment): Promise<Stripe.PaymentIntent | undefined> {
    if (reference) return this.stripe.paymentIntents.retrieve(reference);
    const since = Math.floor(createdAt.getTime() / 1000) - CLOCK_SKEW_SECONDS;
    for await (const intent of this.stripe.paymentIntents.list({ created: { gte: since }, limit: 100 })) {
      if (ourId(intent.metadata, 'payment_id') === id) return intent;
    }
    return undefined;
  }
}
