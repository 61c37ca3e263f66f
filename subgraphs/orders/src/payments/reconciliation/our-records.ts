import type { OrdersDatabase } from '../../orders-context.ts';
import { PaymentStatus } from '../payment-method.ts';
import type { StatementLine } from '../provider/payment-provider.ts';
import { RefundDestination, RefundStatus } from '../refund/refund-status.ts';
import type { OurRecord } from './compare.ts';

const OUTCOMES: Record<PaymentStatus, OurRecord['outcome']> = {
  PENDING: 'PENDING',
  SUCCEEDED: 'SUCCEEDED',
  REFUNDED: 'SUCCEEDED',
  FAILED: 'FAILED',
};

/** Our payments with a provider, by id; `ids` absent means those that succeeded between two moments. */
const selectPaymentRecords = (db: OrdersDatabase, provider: string) =>
  db.selectFrom('payment').select(['id', 'amount_minor as amountMinor', 'status']).where('provider', '=', provider);

/** A refund that went to the balance instead is not in the provider's statement, unless the wallet is the provider. */
const selectRefundRecords = (db: OrdersDatabase, provider: string) =>
  db
    .selectFrom('payment_refund as refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .select(['refund.id', 'refund.amount_minor as amountMinor', 'refund.status', 'refund.destination', 'provider'])
    .where('payment.provider', '=', provider);

function refundRecord(row: {
  id: string;
  amountMinor: number;
  status: RefundStatus;
  destination: RefundDestination;
  provider: string;
}): OurRecord {
  const turned = row.destination === RefundDestination.BALANCE && row.provider !== 'wallet';
  const outcome = row.status === RefundStatus.REQUESTED ? 'PENDING' : turned ? 'FAILED' : 'SUCCEEDED';
  return { id: row.id, amountMinor: row.amountMinor, outcome };
}

/** Our record for a line of a statement. */
export async function ourRecord(
  db: OrdersDatabase,
  provider: string,
  { about, id }: StatementLine,
): Promise<OurRecord | undefined> {
  if (!id) return undefined;
  if (about === 'PAYMENT') {
    const row = await selectPaymentRecords(db, provider).where('id', '=', id).executeTakeFirst();
    return row && { ...row, outcome: OUTCOMES[row.status] };
  }
  const row = await selectRefundRecords(db, provider).where('refund.id', '=', id).executeTakeFirst();
  return row && refundRecord(row);
}

/** Our payments and refunds between two moments. */
export async function movedMoney(
  db: OrdersDatabase,
  provider: string,
  { from, to }: { from: Date; to: Date },
): Promise<OurRecord[]> {
  const payments = await selectPaymentRecords(db, provider)
    .where('status', 'in', [PaymentStatus.SUCCEEDED, PaymentStatus.REFUNDED])
    .where('amount_minor', '>', 0)
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .execute();
  const refunds = await selectRefundRecords(db, provider)
    .where('refund.status', '=', RefundStatus.SUCCEEDED)
    .$if(provider !== 'wallet', (query) => query.where('refund.destination', '=', RefundDestination.ORIGINAL))
    .where('refund.created_at', '>=', from)
    .where('refund.created_at', '<', to)
    .execute();
  return [...payments.map((row) => ({ ...row, outcome: OUTCOMES[row.status] })), ...refunds.map(refundRecord)];
}
