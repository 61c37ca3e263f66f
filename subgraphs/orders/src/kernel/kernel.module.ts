import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { IdempotencyRecord } from './idempotency/idempotency-record.entity.ts';

export const kernelEntities = [IdempotencyRecord];

export const kernel = defineModule<OrdersContext>({
  name: 'kernel',
  entities: kernelEntities,
});
