import { defineModule, IdempotencyRecord } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';

export const kernelEntities = [IdempotencyRecord];

export const kernel = defineModule<OrdersContext>({
  name: 'kernel',
  entities: kernelEntities,
});
