import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { noteReview } from './note-review.ts';
import { Order } from './order.entity.ts';
import { OrderEvent } from './order-event.entity.ts';
import { OrderLine } from './order-line.entity.ts';
import { extendOrderPartitions } from './order-partitions.ts';

/** At night in the shop's time zone; UTC. */
const EVERY_NIGHT = '17 19 * * *';

export const orderEntities = [Order, OrderLine, OrderEvent];

export const order = defineModule<OrdersContext>({
  name: 'order',
  entities: orderEntities,
  handles: { 'reviews.review.submitted': noteReview },
  jobs: { 'orders.extendOrderPartitions': { run: extendOrderPartitions, cron: EVERY_NIGHT } },
  onStart: ({ bus, db }) => bus.send(db, 'orders.extendOrderPartitions', {}),
});
