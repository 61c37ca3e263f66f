import type { OrdersContext } from '../../orders-context.ts';
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
import { postEntry } from './post-entry.ts';
import { selectEntries } from './wallet.rows.ts';
import { WalletEntryKind } from './wallet-entry.entity.ts';

/**
 * Balances kept with the shop. The money moves in the transaction that writes the payment (`payFromWallet`), so there
 * is no pending state, no webhook, and no payment without its entry.
 */
export class WalletProvider implements PaymentProvider {
  readonly name = 'wallet';
  readonly #context: OrdersContext;

  constructor(context: OrdersContext) {
    this.#context = context;
  }

  async charge({ paymentId }: ChargeRequest): Promise<Charge> {
    return { reference: paymentId };
  }

  async refund({ refundId, payment, amountMinor }: RefundRequest): Promise<RefundProviderEvent> {
    const paid = await this.#entry(payment.id);
    if (!paid) throw new Error(`payment ${payment.id} was not paid from a balance`);
    const { userId, orderId } = paid;
    const posting = { userId, kind: WalletEntryKind.REFUND, amountMinor, sourceId: refundId };
    await this.#context.em.transactional((em) => postEntry(em, { ...posting, orderId: orderId ?? undefined }));
    return { about: 'REFUND', refundId, reference: refundId, amountMinor, outcome: 'SUCCEEDED' };
  }

  readWebhook(): undefined {
    return undefined;
  }

  async lookUp({ id, amountMinor }: KnownPayment): Promise<PaymentProviderEvent | 'UNKNOWN'> {
    // A payment of ¥0 has no entry.
    if (amountMinor > 0 && !(await this.#entry(id))) return 'UNKNOWN';
    return { about: 'PAYMENT', paymentId: id, reference: id, amountMinor, outcome: 'SUCCEEDED' };
  }

  cancel(payment: KnownPayment): Promise<PaymentProviderEvent | 'UNKNOWN'> {
    return this.lookUp(payment);
  }

  /** Only refunds of payments from a balance: others that went to the balance belong to their provider's statement. */
  async *statement(from: Date, to: Date): AsyncIterable<StatementLine> {
    const entries = await selectEntries(this.#context.db)
      .where('created_at', '>=', from)
      .where('created_at', '<', to)
      .where('kind', '=', WalletEntryKind.PAYMENT)
      .execute();
    for (const { sourceId, amountMinor } of entries) {
      yield { about: 'PAYMENT', id: sourceId, reference: sourceId, amountMinor: -amountMinor, outcome: 'SUCCEEDED' };
    }
    yield* this.#refunds(from, to);
  }

  async *#refunds(from: Date, to: Date): AsyncIterable<StatementLine> {
    const refunds = await this.#context.db
      .selectFrom('wallet_entry as entry')
      .innerJoin('payment_refund as refund', 'refund.id', 'entry.source_id')
      .innerJoin('payment', 'payment.id', 'refund.payment_id')
      .select(['refund.id', 'entry.amount_minor as amountMinor'])
      .where('payment.provider', '=', this.name)
      .where('entry.created_at', '>=', from)
      .where('entry.created_at', '<', to)
      .execute();
    for (const { id, amountMinor } of refunds) {
      yield { about: 'REFUND', id, reference: id, amountMinor, outcome: 'SUCCEEDED' };
    }
  }

  #entry(paymentId: string) {
    return selectEntries(this.#context.db).where('source_id', '=', paymentId).executeTakeFirst();
  }
}
