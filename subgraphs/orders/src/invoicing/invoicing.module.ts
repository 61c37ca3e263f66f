import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { Invoice } from './invoice.entity.ts';
import { InvoiceResolver } from './invoice.resolver.ts';
import { InvoiceSeries } from './invoice-series.entity.ts';
import { issueInvoices, reverseInvoice } from './issue-invoices.ts';
import { IssuedInvoice } from './issued-invoice.entity.ts';
import { IssuedInvoiceResolver, OrderInvoicesResolver } from './issued-invoice.resolver.ts';

export const invoicingEntities = [Invoice, IssuedInvoice, InvoiceSeries];

export const invoicing = defineModule<OrdersContext>({
  name: 'invoicing',
  entities: invoicingEntities,
  resolvers: [InvoiceResolver, IssuedInvoiceResolver, OrderInvoicesResolver],
  handles: { 'orders.order.shipped': issueInvoices, 'orders.afterSale.settled': reverseInvoice },
});
