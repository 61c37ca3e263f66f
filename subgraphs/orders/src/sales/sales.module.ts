import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { fillSalesDays } from './fill-sales-days.ts';
import { rollUpLately, rollUpSales, salesSteps } from './roll-up-sales.ts';
import { SalesResolver } from './sales.resolver.ts';
import { SalesBuyer } from './sales-buyer.entity.ts';
import { SalesBuyerDay } from './sales-buyer-day.entity.ts';
import { SalesDay } from './sales-day.entity.ts';
import { SalesFiguresResolver } from './sales-figures.resolver.ts';
import { SalesProductDay } from './sales-product-day.entity.ts';

/** At night in the shop's time zone; UTC. */
const EVERY_NIGHT = '17 19 * * *';

export const salesEntities = [SalesDay, SalesProductDay, SalesBuyerDay, SalesBuyer];

export const sales = defineModule<OrdersContext>({
  name: 'sales',
  entities: salesEntities,
  resolvers: [SalesResolver, SalesFiguresResolver],
  jobs: {
    'orders.rollUpSales': { run: rollUpSales },
    'orders.fillSalesDays': { run: fillSalesDays },
    'orders.rollUpLately': { run: rollUpLately, cron: EVERY_NIGHT },
  },
  steps: salesSteps,
  onStart: ({ bus, db }) => bus.send(db, 'orders.fillSalesDays', {}),
});
