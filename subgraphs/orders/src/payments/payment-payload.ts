import type { PaymentEventPayload, RefundEventPayload } from '@minijd/events';
import type { Payment } from './payment.entity.ts';
import type { PaymentRefund } from './refund/payment-refund.entity.ts';

/** A payment as domain events describe it; its order must be loaded, as it is by locking it. */
export function paymentPayload({ id, order, method, amountMinor }: Payment): PaymentEventPayload {
  const { orderNo, buyerId } = order;
  return { paymentId: id, orderId: order.id, orderNo, buyerId, method, amountMinor };
}

/** A refund as domain events describe it. */
export function refundPayload(
  payment: Payment,
  { id, amountMinor, reason, destination }: PaymentRefund,
): RefundEventPayload {
  return { ...paymentPayload(payment), refundId: id, amountMinor, reason, destination };
}
