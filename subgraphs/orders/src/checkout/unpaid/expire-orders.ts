import { Refusal } from '@minijd/subgraph';
import { moveOrder, OrderStatus } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { refuseWhenPaid } from '../../payments/index.ts';

/** Job of each order at its deadline: cancels it when it is still unpaid and releases its stock. */
export async function expireOrder({ orderId }: { orderId: string }, context: OrdersContext): Promise<void> {
  try {
    await moveOrder(context, orderId, {
      step: 'expire',
      check: refuseWhenPaid,
      also: (em) => context.bus.send(em.getKysely(), 'orders.releaseStock', { reservationId: orderId }),
    });
  } catch (error) {
    // Paid, or its payment is being processed: does not expire.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Job of every minute: expires orders whose own job was late or lost. */
export async function expireOrders(_: object, context: OrdersContext): Promise<void> {
  const late = await context.db
    .selectFrom('order')
    .select('id')
    .where('status', '=', OrderStatus.PENDING)
    .where('pay_before', '<', new Date())
    .orderBy('id')
    .limit(500)
    .execute();
  for (const { id } of late) await expireOrder({ orderId: id }, context);
}
