import { shop } from '@minijd/observability';
import { defineModule, type EventStep, whenCommitted } from '@minijd/subgraph';
import { OrderStatus } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';

type Step<Name extends Parameters<OrdersContext['emit']>[1]> = EventStep<OrdersContext, Name>;
type PaymentEvent = 'orders.payment.started' | 'orders.payment.succeeded' | 'orders.payment.failed';

/** What is not done yet: few of all orders, and each status is found by its index. */
const OPEN = [OrderStatus.PENDING, OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.DELIVERED, OrderStatus.REFUNDING];

const counting =
  (count: () => void): Step<never> =>
  async (_context, em) =>
    whenCommitted(em, count);

const countingPayment =
  (outcome: string): Step<PaymentEvent> =>
  async (_context, em, { method, amountMinor }) => {
    whenCommitted(em, () => {
      shop.payments.inc({ method, outcome });
      if (outcome === 'succeeded') shop.gmv.inc(amountMinor / 100);
    });
  };

async function openOrders({ db }: OrdersContext) {
  const rows = await db
    .selectFrom('order')
    .where('status', 'in', OPEN)
    .groupBy('status')
    .select(['status', (eb) => eb.fn.countAll<string>().as('count')])
    .execute();
  const countOf = new Map(rows.map(({ status, count }) => [status, Number(count)]));
  return OPEN.map((status) => ({ labels: { status }, value: countOf.get(status) ?? 0 }));
}

/** What metrics say of the trade: last of all, because it only looks on. */
export const figures = defineModule<OrdersContext>({
  name: 'figures',
  steps: {
    'orders.order.placed': counting(() => shop.ordersPlaced.inc()),
    'orders.order.paid': counting(() => shop.ordersPaid.inc()),
    'orders.order.cancelled': counting(() => shop.ordersCancelled.inc()),
    'orders.payment.started': countingPayment('started'),
    'orders.payment.succeeded': countingPayment('succeeded'),
    'orders.payment.failed': countingPayment('failed'),
    'orders.refund.requested': counting(() => shop.refunds.inc({ outcome: 'requested' })),
    'orders.refund.succeeded': async (_context, em, { amountMinor }) => {
      whenCommitted(em, () => {
        shop.refunds.inc({ outcome: 'succeeded' });
        shop.refunded.inc(amountMinor / 100);
      });
    },
  },
  readings: [{ of: shop.orders, seconds: 15, read: openOrders }],
});
