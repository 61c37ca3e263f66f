import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';

/** What became of the units of order lines; it reads what other modules write. */
export const units = defineModule<OrdersContext>({ name: 'units' });
