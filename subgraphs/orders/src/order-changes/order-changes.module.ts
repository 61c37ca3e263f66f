import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { ChangeAddressResolver } from './change-address.resolver.ts';
import { ChangePriceResolver } from './change-price.resolver.ts';

export const orderChanges = defineModule<OrdersContext>({
  name: 'order-changes',
  resolvers: [ChangePriceResolver, ChangeAddressResolver],
});
