import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersContext } from '../../orders-context.ts';
import { Payment } from '../payment.entity.ts';
import { refusals } from '../payment.refusals.ts';
import { PaymentStatus } from '../payment-method.ts';
import { refundPayload } from '../payment-payload.ts';
import { PaymentRefund } from './payment-refund.entity.ts';
import { RefundDestination, type RefundReason } from './refund-status.ts';

/** A payment, locked until the transaction ends; lock its order first. */
export async function lockPayment(em: EntityManager, id: string): Promise<Payment> {
  return em.findOneOrFail(Payment, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

export interface WantedRefund {
  reason: RefundReason;
  /** Absent: all that is not refunded yet. */
  amountMinor?: number;
  destination?: RefundDestination;
  /** What the administrator wrote. */
  note?: string;
  /** The after-sale request it settles. */
  afterSaleId?: string;
  /** Absent: a new one. */
  refundId?: string;
}

/**
 * Records, in the caller's transaction, a refund of a locked payment and returns its id; a job makes the refund.
 * Refuses more than is left of the payment.
 */
export async function requestRefund(
  context: OrdersContext,
  em: EntityManager,
  { payment, ...wanted }: WantedRefund & { payment: Payment },
): Promise<string> {
  const left = payment.amountMinor - payment.refundedMinor;
  const amountMinor = wanted.amountMinor ?? left;
  if (payment.status !== PaymentStatus.SUCCEEDED || amountMinor < 1 || amountMinor > left) {
    throw refusals.refundTooMuch(payment.status === PaymentStatus.SUCCEEDED ? left : 0);
  }
  payment.promiseBack(amountMinor);
  const refund = Object.assign(new PaymentRefund(), {
    ...{ id: wanted.refundId ?? uuidv7(), paymentId: payment.id, orderId: payment.order.id, amountMinor },
    ...{
      afterSaleId: wanted.afterSaleId,
      note: wanted.note,
      reason: wanted.reason,
      destination: wanted.destination ?? RefundDestination.ORIGINAL,
    },
  });
  await em.persist(refund).flush();
  await context.emit(em, 'orders.refund.requested', refundPayload(payment, refund));
  await context.bus.send(em.getKysely(), 'orders.refundPayment', { refundId: refund.id });
  return refund.id;
}
