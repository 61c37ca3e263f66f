import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { Invoice } from './invoice.entity.ts';
import { InvoiceResolver } from './invoice.resolver.ts';

export const invoicingEntities = [Invoice];

export const invoicing = defineModule<OrdersContext>({
  name: 'invoicing',
  entities: invoicingEntities,
  resolvers: [InvoiceResolver],
});
