import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';

/** The state of the units of order lines; reads tables of other modules. */
export const units = defineModule<OrdersContext>({ name: 'units' });
