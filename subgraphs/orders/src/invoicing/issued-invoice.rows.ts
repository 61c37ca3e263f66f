import { loadMany } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

const selectIssued = (db: OrdersDatabase) =>
  db
    .selectFrom('issued_invoice')
    .select([
      'id',
      'order_id as orderId',
      'seller_id as sellerId',
      'year',
      'sequence',
      'colour',
      'reverses',
      'issuer_name as issuerName',
      'issuer_tax_number as issuerTaxNumber',
      'title',
      'tax_number as taxNumber',
      'lines',
      'issued_at as issuedAt',
    ]);

export type IssuedInvoiceRow = Awaited<ReturnType<ReturnType<typeof selectIssued>['executeTakeFirstOrThrow']>>;

/** All invoices of an order: callers check access. */
export const issuedOfOrder = loadMany<IssuedInvoiceRow, OrdersContext>(
  (ids, { db }) => selectIssued(db).where('order_id', 'in', ids).orderBy('id').execute(),
  (row) => row.orderId,
);
