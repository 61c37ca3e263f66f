import { defineModule } from '@minijd/subgraph';
import { visibleOrder } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { ManagedOrdersResolver } from './managed-orders.resolver.ts';
import { NewOrderToShipResolver } from './new-order-to-ship.resolver.ts';
import { OrderResolver } from './order.resolver.ts';
import { OrderEventResolver } from './order-event.resolver.ts';
import { OrderLineResolver } from './order-line.resolver.ts';
import { OrderPriceResolver } from './order-price.resolver.ts';
import { OrderStatisticsResolver } from './order-statistics.resolver.ts';
import { OrderStatusChangedResolver } from './order-status-changed.resolver.ts';
import { OrdersResolver } from './orders.resolver.ts';
import { OrdersToShipResolver } from './orders-to-ship.resolver.ts';
import { UserOrdersResolver } from './user-orders.resolver.ts';
import { visibleLine } from './visible-parts.ts';

export const orderViews = defineModule<OrdersContext>({
  name: 'order-views',
  resolvers: [
    OrderResolver,
    OrderPriceResolver,
    OrderLineResolver,
    OrderEventResolver,
    OrdersResolver,
    OrderStatisticsResolver,
    OrdersToShipResolver,
    ManagedOrdersResolver,
    OrderStatusChangedResolver,
    NewOrderToShipResolver,
    UserOrdersResolver,
  ],
  references: {
    User: (user) => user,
    Order: ({ id }, context) => visibleOrder(context, id),
    OrderLine: ({ id }, context) => visibleLine(context, id),
  },
});
