import { loadMany } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

export const selectPayments = (db: OrdersDatabase) =>
  db
    .selectFrom('payment')
    .select([
      'id',
      'number',
      'order_id as orderId',
      'method',
      'provider',
      'reference',
      'amount_minor as amountMinor',
      'status',
      'decline_code as declineCode',
      'created_at as createdAt',
      'paid_at as paidAt',
      'refunded_minor as refundedMinor',
      'refund_requested_at as refundRequestedAt',
    ]);

export type PaymentRow = Awaited<ReturnType<ReturnType<typeof selectPayments>['executeTakeFirstOrThrow']>>;

export const paymentsOfOrder = loadMany<PaymentRow, OrdersContext>(
  (ids, { db }) => selectPayments(db).where('order_id', 'in', ids).orderBy('id').execute(),
  (row) => row.orderId,
);

export function paymentById(db: OrdersDatabase, id: string): Promise<PaymentRow | undefined> {
  return selectPayments(db).where('id', '=', id).executeTakeFirst();
}

export const selectRefunds = (db: OrdersDatabase) =>
  db
    .selectFrom('payment_refund')
    .select([
      'id',
      'payment_id as paymentId',
      'order_id as orderId',
      'amount_minor as amountMinor',
      'reason',
      'destination',
      'note',
      'status',
      'reference',
      'created_at as createdAt',
      'done_at as doneAt',
    ]);

export type RefundRow = Awaited<ReturnType<ReturnType<typeof selectRefunds>['executeTakeFirstOrThrow']>>;

export const refundsOfPayment = loadMany<RefundRow, OrdersContext>(
  (ids, { db }) => selectRefunds(db).where('payment_id', 'in', ids).orderBy('id').execute(),
  (row) => row.paymentId,
);
