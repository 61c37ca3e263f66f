import type { PaymentMethod } from '../payment-method.ts';

export interface ChargeRequest {
  paymentId: string;
  method: PaymentMethod;
  amountMinor: number;
  /** What the provider's own form gave the buyer's client. */
  token?: string;
}

export interface Charge {
  /** The provider's own id of the charge. */
  reference: string;
  /** With it the provider's script lets the buyer confirm. */
  clientSecret?: string;
}

/** A payment as far as a provider must know it. */
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
  /** The provider's id of it, when it has been asked for before and was still on its way. */
  reference?: string | null;
}

/** A provider's word on a payment, its authenticity checked. */
export interface PaymentProviderEvent {
  about: 'PAYMENT';
  paymentId: string;
  reference: string;
  amountMinor: number;
  outcome: 'SUCCEEDED' | 'DECLINED';
  declineCode?: string;
}

/** A provider's word on a refund; FAILED may come even after SUCCEEDED, when the buyer's bank sends the money back. */
export interface RefundProviderEvent {
  about: 'REFUND';
  refundId: string;
  reference: string;
  amountMinor: number;
  outcome: 'SUCCEEDED' | 'PENDING' | 'FAILED';
}

/** One charge or refund in a provider's books; `id` is ours of it, absent when somebody else asked for it. */
export interface StatementLine {
  about: 'PAYMENT' | 'REFUND';
  id?: string;
  reference: string;
  amountMinor: number;
  outcome: 'SUCCEEDED' | 'PENDING' | 'FAILED';
}

/**
 * Whoever moves the money. `charge` and `refund` may be called again for the same payment or refund and then do
 * nothing new; the answer to a charge comes later, by webhook, or when asked for.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Asks for the money. */
  charge(request: ChargeRequest): Promise<Charge>;
  /** Sends money back, all or part of what was paid. */
  refund(request: RefundRequest): Promise<RefundProviderEvent>;
  /** What a webhook says; NOTHING when it is of no interest, undefined when it is forged, old or not understood. */
  readWebhook(
    headers: ReadonlyMap<string, string>,
    body: string,
  ): PaymentProviderEvent | RefundProviderEvent | 'NOTHING' | undefined;
  /** The outcome of a payment that was not reported to us. */
  lookUp(payment: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'>;
  /** Stops a charge nobody should pay any more; gives its outcome: it may have been paid before. */
  cancel(payment: KnownPayment): Promise<PaymentProviderEvent | 'PENDING' | 'UNKNOWN'>;
  /** Every charge and refund made between two moments. */
  statement(from: Date, to: Date): AsyncIterable<StatementLine>;
}
