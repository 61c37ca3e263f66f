import type { PaymentFact, RefundFact } from '@minijd/events';
import type { PaymentRefund } from '../refund/payment-refund.entity.ts';
import type { Payment } from './payment.entity.ts';

/** A payment as domain events tell of it; its order is locked, and so loaded, by whoever changes a payment. */
export function paymentFact({ id, order, method, amountMinor }: Payment): PaymentFact {
  const { orderNo, buyerId } = order;
  return { paymentId: id, orderId: order.id, orderNo, buyerId, method, amountMinor };
}

/** A refund as domain events tell of it. */
export function refundFact(payment: Payment, { id, amountMinor, reason, destination }: PaymentRefund): RefundFact {
  return { ...paymentFact(payment), refundId: id, amountMinor, reason, destination };
}
