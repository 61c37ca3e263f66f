import type { EntityManager } from '@mikro-orm/postgresql';
import { CommitReservationDocument } from '../calls/catalog.generated.ts';
import { failpoint } from '../kernel/index.ts';
import { lockOrder, moveOrder, noteOnOrder, type Order, publishEvent, publishPaid } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { isPaidFor } from './paid-payment.ts';
import type { Payment } from './payment.entity.ts';
import { paymentById } from './payment.rows.ts';
import { decideOn, type PaymentDecision } from './payment-decision.ts';
import { PaymentStatus } from './payment-method.ts';
import { paymentPayload } from './payment-payload.ts';
import type { PaymentProviderEvent } from './provider/payment-provider.ts';
import { RefundReason } from './refund/refund-status.ts';
import { lockPayment, requestRefund, type WantedRefund } from './refund/request-refund.ts';

/**
 * Handles a provider event, idempotently. Returns false when it is not about a payment of ours or has another amount.
 */
export async function settlePayment(context: OrdersContext, providerEvent: PaymentProviderEvent): Promise<boolean> {
  const known = await paymentById(context.db, providerEvent.paymentId);
  if (!known || known.amountMinor !== providerEvent.amountMinor) return false;
  const { decision, eventId } = await record(context, known.orderId, providerEvent);
  if (eventId) await publishEvent(context, known.orderId, eventId);
  failpoint(context, 'PAYMENT_SUCCEEDED');
  if (decision === 'FULFIL') await fulfil(context, known.orderId, known.id);
  return true;
}

interface Recorded {
  decision: PaymentDecision;
  eventId?: string;
}

/** Records the outcome. After a success the order cannot be cancelled, so the stock can be committed without a lock. */
async function record(context: OrdersContext, orderId: string, providerEvent: PaymentProviderEvent): Promise<Recorded> {
  return context.em.transactional(async (em): Promise<Recorded> => {
    const order = await lockOrder(em, orderId);
    const payment = await lockPayment(em, providerEvent.paymentId);
    const decision = decideOn({
      outcome: providerEvent.outcome,
      payment: payment.status,
      refunding: Boolean(payment.refundRequestedAt),
      order: order.status,
      paidOtherwise: await isPaidFor(em.getKysely(), orderId, payment.id),
      otherPrice: payment.amountMinor !== order.totalMinor,
    });
    if (decision === 'IGNORE') return { decision };
    payment.reference = providerEvent.reference;
    payment.touchedAt = new Date();
    if (decision === 'DECLINE')
      return { decision, eventId: await decline(context, em, { order, payment, providerEvent }) };
    if (payment.status !== PaymentStatus.SUCCEEDED) await markReceived(context, em, payment);
    if (decision === 'REFUND') await giveBack(context, em, { payment, reason: RefundReason.SUPERFLUOUS });
    return { decision };
  });
}

/** A locked payment has succeeded. */
export async function markReceived(context: OrdersContext, em: EntityManager, payment: Payment): Promise<void> {
  payment.succeed();
  await context.emit(em, 'orders.payment.succeeded', paymentPayload(payment));
}

async function decline(
  context: OrdersContext,
  em: EntityManager,
  { order, payment, providerEvent }: { order: Order; payment: Payment; providerEvent: PaymentProviderEvent },
): Promise<string> {
  payment.fail(providerEvent.declineCode);
  await context.emit(em, 'orders.payment.failed', paymentPayload(payment));
  const event = noteOnOrder(context, order, { type: 'PAYMENT_FAILED' });
  em.persist(event);
  return event.id;
}

/** Requests a full refund; a payment of ¥0 needs none. */
async function giveBack(context: OrdersContext, em: EntityManager, wanted: WantedRefund & { payment: Payment }) {
  if (wanted.payment.amountMinor > 0) await requestRefund(context, em, wanted);
}

/** Commits the stock and marks the order paid; when the stock is gone, requests a refund. */
export async function fulfil(context: OrdersContext, orderId: string, paymentId: string): Promise<void> {
  const { _commitReservation: committed } = await context.call('catalog', CommitReservationDocument, {
    reservationId: orderId,
  });
  failpoint(context, 'STOCK_COMMITTED');
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
