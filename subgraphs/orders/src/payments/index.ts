export { refuseWhenPaid, refuseWhilePaying } from './paid-payment.ts';
export { Payment } from './payment.entity.ts';
export {
  type PaymentRow,
  paymentsOfOrder,
  type RefundRow,
  selectPayments,
  selectRefunds,
} from './payment.rows.ts';
export { PaymentMethod, PaymentStatus } from './payment-method.ts';
export { payments, type paymentsEntities } from './payments.module.ts';
export { PaymentRefund } from './refund/payment-refund.entity.ts';
export { RefundDestination, RefundReason, RefundStatus } from './refund/refund-status.ts';
export { lockPayment, requestRefund } from './refund/request-refund.ts';
export { SANDBOX_BEHAVIOURS } from './sandbox/sandbox-behaviour.ts';
export { SandboxCharge } from './sandbox/sandbox-charge.entity.ts';
export { SandboxRefund } from './sandbox/sandbox-refund.entity.ts';
export { amountMinor } from './wallet/amount.ts';
