import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { ImportOrdersResolver } from './import-orders.resolver.ts';

/** Orders of before this shop, or of a sample. */
export const orderImport = defineModule<OrdersContext>({ name: 'order-import', resolvers: [ImportOrdersResolver] });
