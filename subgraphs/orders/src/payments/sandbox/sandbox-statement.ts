import type { OrdersDatabase } from '../../orders-context.ts';
import type { StatementLine } from '../provider/payment-provider.ts';

const OUTCOMES = { PENDING: 'PENDING', SUCCEEDED: 'SUCCEEDED', REFUNDED: 'SUCCEEDED', DECLINED: 'FAILED' } as const;

/** The sandbox's charges and refunds between two moments. */
export async function* sandboxStatement(db: OrdersDatabase, from: Date, to: Date): AsyncIterable<StatementLine> {
  const charges = await db
    .selectFrom('sandbox_charge')
    .select(['id', 'payment_id as paymentId', 'amount_minor as amountMinor', 'status'])
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .execute();
  for (const { id: reference, paymentId: id, amountMinor, status } of charges) {
    yield { about: 'PAYMENT', id, reference, amountMinor, outcome: OUTCOMES[status] };
  }
  const refunds = await db
    .selectFrom('sandbox_refund')
    .select(['id', 'amount_minor as amountMinor', 'status'])
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .execute();
  for (const { id, amountMinor, status } of refunds) {
    yield { about: 'REFUND', id, reference: id, amountMinor, outcome: status };
  }
}
