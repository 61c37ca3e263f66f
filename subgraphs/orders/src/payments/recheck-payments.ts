import { abandonedBefore } from '../kernel/index.ts';
import { OrderStatus } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { type PaymentRow, selectPayments } from './payment.rows.ts';
import { PaymentStatus } from './payment-method.ts';
import type { PaymentProviderEvent } from './provider/payment-provider.ts';
import { requireProvider } from './provider/payment-providers.ts';
import { settlePayment } from './settle-payment.ts';

/**
 * Job of every minute and of every start: checks payments whose webhook was lost, and continues those that a crash
 * interrupted.
 */
export async function recheckPayments(_: object, context: OrdersContext): Promise<void> {
  const open = await selectPayments(context.db)
    .innerJoin('order', 'order.id', 'payment.order_id')
    .clearSelect()
    .select('payment.id')
    .where('payment.touched_at', '<', abandonedBefore(context))
    .where((eb) =>
      eb.or([
        eb('payment.status', '=', PaymentStatus.PENDING),
        eb.and([eb('payment.status', '=', PaymentStatus.SUCCEEDED), eb('order.status', '=', OrderStatus.PENDING)]),
      ]),
    )
    .limit(500)
    .execute();
  for (const { id } of open) await recheck(context, id);
}

async function recheck(context: OrdersContext, id: string): Promise<void> {
  const payment = await selectPayments(context.db).where('id', '=', id).executeTakeFirstOrThrow();
  const provider = requireProvider(context, payment.provider);
  const answer = (await isWanted(context, payment)) ? await provider.lookUp(payment) : await provider.cancel(payment);
  if (answer === 'PENDING') return;
  await settlePayment(context, answer === 'UNKNOWN' ? neverStarted(payment) : answer);
}

/** Whether the order is still unpaid and costs as much; otherwise its open charge is cancelled. */
async function isWanted({ db }: OrdersContext, payment: PaymentRow): Promise<boolean> {
  const order = db
    .selectFrom('order')
    .select(['status', 'total_minor as totalMinor'])
    .where('id', '=', payment.orderId);
  const { status, totalMinor } = await order.executeTakeFirstOrThrow();
  return status === OrderStatus.PENDING && totalMinor === payment.amountMinor;
}

/** A process ended before the provider received it. */
function neverStarted({ id, amountMinor }: PaymentRow): PaymentProviderEvent {
  return {
    about: 'PAYMENT',
    paymentId: id,
    reference: '',
    amountMinor,
    outcome: 'DECLINED',
    declineCode: 'NEVER_STARTED',
  };
}
