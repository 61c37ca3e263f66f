import type { PaymentMethod } from '../payment-method.ts';

export interface ChargeRequest {
  paymentId: string;
  method: PaymentMethod;
  amountMinor: number;
  /** The token from the provider's form in the buyer's client. */
  token?: string;
}

export interface Charge {
  /** The provider's id of the charge. */
  reference: string;
  /** With it the buyer confirms in the provider's script. */
  clientSecret?: string;
}

/** The fields of a payment that a provider needs. */
export interface KnownPayment {
  id: string;
  method: PaymentMethod;
  amountMinor: number;
  reference?: string | null;
  createdAt: Date;
}

export interface RefundRequest {
  refundId: string;
  payment: KnownPayment;
  amountMinor: number;
  /** The provider's id of it, when it was requested before and is pending. */
  reference?: string | null;
}

/** A verified provider event about a payment. */
export interface PaymentProviderEvent {
  about: 'PAYMENT';
  paymentId: string;
  reference: string;
  amountMinor: number;
  outcome: 'SUCCEEDED' | 'DECLINED';
  declineCode?: string;
}

/**
 * A verified provider event about a refund; FAILED may come after SUCCEEDED, when the buyer's bank rejects the money.
 */
export interface RefundProviderEvent {
  about: 'REFUND';
  refundId: string;
  reference: string;
  amountMinor: number;
  outcome: 'SUCCEEDED' | 'PENDING' | 'FAILED';
}

/** One charge or refund in a provider's statement; `id` is ours, absent when it was not requested by us. */
export interface StatementLine {
  about: 'PAYMENT' | 'REFUND';
  id?: string;
  reference: string;
  amountMinor: number;
  outcome: 'SUCCEEDED' | 'PENDING' | 'FAILED';
}

/**
 * Moves the money. `charge` and `refund` are idempotent per payment or refund; the outcome of a charge comes later, by
 * webhook or from `lookUp`.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Requests the money. */
  charge(request: ChargeRequest): Promise<Charge>;
  /** Sends money back, all or part of what was paid. */
  refund(request: RefundRequest): Promise<RefundProviderEvent>;
  /** The event of a webhook; NOTHING when it is irrelevant, undefined when it is forged, old or malformed. */
  readWebhook(
    headers: ReadonlyMap<string, string>,
    body: string,
  ): PaymentProviderEvent | RefundProviderEvent | 'NOTHING' | undefined;
  /** The outcome of a payment that was not reported to us. */
  lookUp(payment: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'>;
  /** Cancels an open charge and returns its outcome: it may have been paid before. */
  cancel(payment: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'>;
  /** Every charge and refund made between two moments. */
  statement(from: Date, to: Date): AsyncIterable<StatementLine>;
}
