import { timeOrderedId } from '@minijd/subgraph';
import type { Order } from '../order/index.ts';
import {
  Payment,
  type PaymentMethod,
  PaymentRefund,
  RefundDestination,
  RefundReason,
  SandboxCharge,
  SandboxRefund,
} from '../payments/index.ts';

/** A payment of the sandbox with the provider's record of it, or a declined attempt. */
export function pastPayment(
  order: Order,
  { method, at, declined }: { method: PaymentMethod; at: Date; declined: boolean },
): [Payment, SandboxCharge] {
  const id = timeOrderedId(at);
  const charge = Object.assign(new SandboxCharge(), {
    ...{ id: timeOrderedId(at), paymentId: id, method, amountMinor: order.totalMinor, createdAt: at },
    ...(declined ? { status: 'DECLINED', declineCode: 'CARD_DECLINED' } : { status: 'SUCCEEDED' }),
  });
  const payment = Object.assign(new Payment(), {
    ...{ id, order, method, provider: 'sandbox', reference: charge.id, amountMinor: order.totalMinor },
    ...{ createdAt: at, touchedAt: at },
  });
  if (declined) payment.fail('CARD_DECLINED');
  else {
    payment.succeed();
    payment.paidAt = at;
  }
  return [payment, charge];
}

/** A refund that has succeeded, with the provider's record of it. */
export function pastRefund(
  { payment, chargeId }: { payment: Payment; chargeId: string },
  { afterSaleId, amountMinor, at }: { afterSaleId: string; amountMinor: number; at: Date },
): [PaymentRefund, SandboxRefund] {
  const id = timeOrderedId(at);
  payment.promiseBack(amountMinor);
  const refund = Object.assign(new PaymentRefund(), {
    ...{ id, paymentId: payment.id, orderId: payment.order.id, amountMinor, afterSaleId, createdAt: at, touchedAt: at },
    ...{ reason: RefundReason.AFTER_SALE, destination: RefundDestination.ORIGINAL },
  });
  refund.succeed(id);
  refund.doneAt = at;
  const record = { id, chargeId, amountMinor, status: 'SUCCEEDED', createdAt: at };
  return [refund, Object.assign(new SandboxRefund(), record)];
}
