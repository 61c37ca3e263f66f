import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { afterSales } from './after-sales/index.ts';
import { buyers } from './buyers/index.ts';
import { checkout } from './checkout/index.ts';
import { figures } from './figures/index.ts';
import { fulfilment } from './fulfilment/index.ts';
import { invoicing } from './invoicing/index.ts';
import { kernel } from './kernel/index.ts';
import { notes } from './notes/index.ts';
import { operations } from './operations/index.ts';
import { order } from './order/index.ts';
import { orderChanges } from './order-changes/index.ts';
import { orderImport } from './order-import/index.ts';
import { orderViews } from './order-views/index.ts';
import { OrdersContext } from './orders-context.ts';
import { ordersSettings } from './orders-settings.ts';
import { partnerWebhooks } from './partner-webhooks/index.ts';
import { payments } from './payments/index.ts';
import { pricing } from './pricing/index.ts';
import { promotions } from './promotions/index.ts';
import { sales } from './sales/index.ts';
import { shown } from './shown.ts';
import { units } from './units/index.ts';

export const orders = defineSubgraph({
  name: 'orders',
  context: OrdersContext,
  settings: ordersSettings,
  migrations,
  shown,
  // The partitions of the orders.
  handWrittenTables: [/^order_(before|later|\d{4}_\d{2})$/],
  /** In the order of their imports: each may use those before it. */
  modules: [
    kernel,
    pricing,
    units,
    order,
    notes,
    promotions,
    payments,
    fulfilment,
    invoicing,
    sales,
    checkout,
    orderChanges,
    afterSales,
    partnerWebhooks,
    orderViews,
    buyers,
    operations,
    orderImport,
    figures,
  ],
});
