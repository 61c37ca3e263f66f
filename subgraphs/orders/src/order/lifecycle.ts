import type { Transitions } from '../kernel/index.ts';
import { OrderAction, OrderStatus } from './order-status.ts';

/** What can happen to an order. */
export type OrderStep =
  | 'pay'
  | 'cancel'
  | 'expire'
  | 'fail'
  | 'ship'
  | 'deliver'
  | 'confirmReceipt'
  | 'requestRefund'
  | 'refund';

/** The lifecycle: where each step leads from each status. Every other step is refused. */
export const NEXT: Transitions<OrderStatus, OrderStep> = {
  PENDING: {
    pay: OrderStatus.PAID,
    cancel: OrderStatus.CANCELLED,
    expire: OrderStatus.CANCELLED,
    fail: OrderStatus.CANCELLED,
  },
  PAID: { ship: OrderStatus.SHIPPED, requestRefund: OrderStatus.REFUNDING },
  SHIPPED: {
    deliver: OrderStatus.DELIVERED,
    confirmReceipt: OrderStatus.COMPLETED,
    requestRefund: OrderStatus.REFUNDING,
  },
  DELIVERED: { confirmReceipt: OrderStatus.COMPLETED, requestRefund: OrderStatus.REFUNDING },
  REFUNDING: { refund: OrderStatus.REFUNDED },
  COMPLETED: {},
  CANCELLED: {},
  REFUNDED: {},
};

/** Final statuses. */
export const ENDS: readonly OrderStatus[] = [OrderStatus.COMPLETED, OrderStatus.CANCELLED, OrderStatus.REFUNDED];

/** The column with the time of a step. */
export const MOMENTS = {
  pay: 'paidAt',
  ship: 'shippedAt',
  deliver: 'deliveredAt',
  confirmReceipt: 'completedAt',
  cancel: 'cancelledAt',
  expire: 'cancelledAt',
  fail: 'cancelledAt',
} as const satisfies Partial<Record<OrderStep, string>>;

/** The roles of a person for an order; administrators may see it (ADMIN) or ship it (SHIPPER). */
export type Party = 'BUYER' | 'SELLER' | 'ADMIN' | 'SHIPPER';

const ACTIONS: Record<OrderAction, { step: OrderStep; parties: readonly Party[] }> = {
  PAY: { step: 'pay', parties: ['BUYER'] },
  CANCEL: { step: 'cancel', parties: ['BUYER'] },
  CANCEL_PAID: { step: 'requestRefund', parties: ['BUYER'] },
  SHIP: { step: 'ship', parties: ['SELLER', 'SHIPPER'] },
  DELIVER: { step: 'deliver', parties: ['SHIPPER'] },
  CONFIRM_RECEIPT: { step: 'confirmReceipt', parties: ['BUYER'] },
};

/** The actions that these `parties` may take now. `cancellable`: a paid part of it has no parcel yet. */
export function allowedActions(status: OrderStatus, parties: readonly Party[], cancellable = false): OrderAction[] {
  return Object.values(OrderAction).filter((action) => {
    if (action === OrderAction.CANCEL_PAID && !cancellable) return false;
    const { step, parties: entitled } = ACTIONS[action];
    return NEXT[status][step] !== undefined && entitled.some((party) => parties.includes(party));
  });
}
