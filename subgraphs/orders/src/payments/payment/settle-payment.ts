import type { EntityManager } from '@mikro-orm/postgresql';
import { CommitReservationDocument } from '../../calls/catalog.generated.ts';
import { crashPoint } from '../../kernel/index.ts';
import { lockOrder, moveOrder, noteOnOrder, type Order, publishEvent, publishPaid } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import type { PaymentNotice } from '../provider/payment-provider.ts';
import { RefundReason } from '../refund/refund-status.ts';
import { lockPayment, type RefundWish, requestRefund } from '../refund/request-refund.ts';
import { isPaidFor } from './paid-payment.ts';
import type { Payment } from './payment.entity.ts';
import { paymentById } from './payment.rows.ts';
import { type Verdict, verdictOn } from './payment-decision.ts';
import { PaymentStatus } from './payment-method.ts';
import { paymentFact } from './payment-payload.ts';

/**
 * Acts on a provider's word, once however often it comes. Gives false when it is not about a payment of ours or
 * about another amount.
 */
export async function settlePayment(context: OrdersContext, notice: PaymentNotice): Promise<boolean> {
  const known = await paymentById(context.db, notice.paymentId);
  if (!known || known.amountMinor !== notice.amountMinor) return false;
  const { verdict, eventId } = await record(context, known.orderId, notice);
  if (eventId) await publishEvent(context, known.orderId, eventId);
  crashPoint(context, 'PAYMENT_SUCCEEDED');
  if (verdict === 'FULFIL') await fulfil(context, known.orderId, known.id);
  return true;
}

interface Recorded {
  verdict: Verdict;
  eventId?: string;
}

/** Notes the outcome on the payment. From here on a success forbids cancelling, so the goods can be fetched unlocked. */
async function record(context: OrdersContext, orderId: string, notice: PaymentNotice): Promise<Recorded> {
  return context.em.transactional(async (em): Promise<Recorded> => {
    const order = await lockOrder(em, orderId);
    const payment = await lockPayment(em, notice.paymentId);
    const verdict = verdictOn({
      outcome: notice.outcome,
      payment: payment.status,
      refunding: Boolean(payment.refundRequestedAt),
      order: order.status,
      paidOtherwise: await isPaidFor(em.getKysely(), orderId, payment.id),
    });
    if (verdict === 'IGNORE') return { verdict };
    payment.reference = notice.reference;
    payment.touchedAt = new Date();
    if (verdict === 'DECLINE') return { verdict, eventId: await decline(context, em, { order, payment, notice }) };
    if (payment.status !== PaymentStatus.SUCCEEDED) await markReceived(context, em, payment);
    if (verdict === 'REFUND') await giveBack(context, em, { payment, reason: RefundReason.SUPERFLUOUS });
    return { verdict };
  });
}

/** The money of a locked payment is here. */
export async function markReceived(context: OrdersContext, em: EntityManager, payment: Payment): Promise<void> {
  payment.succeed();
  await context.emit(em, 'orders.payment.succeeded', paymentFact(payment));
}

async function decline(
  context: OrdersContext,
  em: EntityManager,
  { order, payment, notice }: { order: Order; payment: Payment; notice: PaymentNotice },
): Promise<string> {
  payment.fail(notice.declineCode);
  await context.emit(em, 'orders.payment.failed', paymentFact(payment));
  const event = noteOnOrder(order, 'PAYMENT_FAILED');
  em.persist(event);
  return event.id;
}

/** All of the money goes back; of a payment of nothing, nothing does. */
async function giveBack(context: OrdersContext, em: EntityManager, wish: RefundWish & { payment: Payment }) {
  if (wish.payment.amountMinor > 0) await requestRefund(context, em, wish);
}

/** Takes the goods out of stock and marks the order paid; when they are gone, the money goes back. */
export async function fulfil(context: OrdersContext, orderId: string, paymentId: string): Promise<void> {
  const { _commitReservation: committed } = await context.call('catalog', CommitReservationDocument, {
    reservationId: orderId,
  });
  crashPoint(context, 'STOCK_COMMITTED');
  if (committed) await markPaid(context, orderId);
  else await giveUp(context, orderId, paymentId);
}

async function markPaid(context: OrdersContext, orderId: string): Promise<void> {
  if (await moveOrder(context, orderId, { step: 'pay' })) await publishPaid(context, orderId);
}

async function giveUp(context: OrdersContext, orderId: string, paymentId: string): Promise<void> {
  await moveOrder(context, orderId, {
    step: 'fail',
    also: async (em) => {
      const payment = await lockPayment(em, paymentId);
      await giveBack(context, em, { payment, reason: RefundReason.UNFULFILLABLE });
    },
  });
}
