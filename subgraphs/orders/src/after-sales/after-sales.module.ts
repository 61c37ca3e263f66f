import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSale } from './after-sale.entity.ts';
import { AfterSaleEventResolver, AfterSaleLineResolver, AfterSaleResolver } from './after-sale.resolver.ts';
import { AfterSaleEvent } from './after-sale-event.entity.ts';
import { AfterSaleFiguresResolver } from './after-sale-figures.resolver.ts';
import { AfterSaleLine } from './after-sale-line.entity.ts';
import { AfterSaleOptionResolver, AfterSaleOptionsResolver } from './after-sale-options.resolver.ts';
import { AfterSalesResolver, visibleAfterSale } from './after-sales.resolver.ts';
import { AnswerAfterSaleResolver } from './answer-after-sale.resolver.ts';
import { afterSaleDeadline } from './answer-after-sale.ts';
import { CancelPaidOrderResolver } from './cancel-paid-order.resolver.ts';
import { completeRefunded } from './complete-after-sale.ts';
import { RequestAfterSaleResolver } from './request-after-sale.resolver.ts';
import { restock, restockLeft } from './restock.ts';

const EVERY_MINUTE = '* * * * *';

export const afterSalesEntities = [AfterSale, AfterSaleLine, AfterSaleEvent];

export const afterSales = defineModule<OrdersContext>({
  name: 'after-sales',
  entities: afterSalesEntities,
  resolvers: [
    AfterSaleResolver,
    AfterSaleLineResolver,
    AfterSaleEventResolver,
    AfterSalesResolver,
    AfterSaleFiguresResolver,
    AfterSaleOptionsResolver,
    AfterSaleOptionResolver,
    RequestAfterSaleResolver,
    AnswerAfterSaleResolver,
    CancelPaidOrderResolver,
  ],
  references: { AfterSale: ({ id }, context) => visibleAfterSale(context, id) },
  jobs: {
    'orders.afterSaleDeadline': { run: afterSaleDeadline },
    'orders.restock': { run: restock },
    'orders.restockLeft': { run: restockLeft, cron: EVERY_MINUTE },
  },
  steps: { 'orders.refund.succeeded': completeRefunded },
  onStart: ({ bus, db }) => bus.send(db, 'orders.restockLeft', {}),
});
