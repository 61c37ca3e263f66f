import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { DeletionObstaclesResolver } from './deletion-obstacles.resolver.ts';
import { eraseBuyer } from './erase-buyer.ts';

/** What the deletion of an account means for orders: when it has to wait, and what is left of the person afterwards. */
export const buyers = defineModule<OrdersContext>({
  name: 'buyers',
  resolvers: [DeletionObstaclesResolver],
  handles: { 'users.account.deleted': eraseBuyer },
});
