import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { CheckoutPreviewResolver } from './checkout-preview.resolver.ts';
import { CheckoutSaga } from './checkout-saga.entity.ts';
import { PlaceOrderResolver } from './place-order.resolver.ts';
import { recoverCheckouts } from './recover-checkouts.ts';
import { releaseStock } from './release-stock.ts';
import { CancelOrderResolver } from './unpaid/cancel-order.resolver.ts';
import { expireOrder, expireOrders } from './unpaid/expire-orders.ts';

const EVERY_MINUTE = '* * * * *';

export const checkoutEntities = [CheckoutSaga];

export const checkout = defineModule<OrdersContext>({
  name: 'checkout',
  entities: checkoutEntities,
  resolvers: [CheckoutPreviewResolver, PlaceOrderResolver, CancelOrderResolver],
  jobs: {
    'orders.recoverCheckouts': { run: recoverCheckouts, cron: EVERY_MINUTE },
    'orders.releaseStock': { run: releaseStock },
    'orders.expireOrder': { run: expireOrder },
    'orders.expireOrders': { run: expireOrders, cron: EVERY_MINUTE },
  },
  onStart: ({ bus, db }) => bus.send(db, 'orders.recoverCheckouts', {}),
});
