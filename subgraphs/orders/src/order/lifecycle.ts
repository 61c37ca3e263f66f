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

interface ActionRule {
  /** Steps of which one must be possible. */
  step: OrderStep;
  otherStep?: OrderStep;
  parties: readonly Party[];
}

const ACTIONS: Record<OrderAction, ActionRule> = {
  PAY: { step: 'pay', parties: ['BUYER'] },
  CANCEL: { step: 'cancel', parties: ['BUYER'] },
  CANCEL_PAID: { step: 'requestRefund', parties: ['BUYER'] },
  SHIP: { step: 'ship', parties: ['SELLER', 'SHIPPER'] },
  DELIVER: { step: 'deliver', parties: ['SHIPPER'] },
  CONFIRM_RECEIPT: { step: 'confirmReceipt', parties: ['BUYER'] },
  CHANGE_PRICE: { step: 'pay', parties: ['SELLER'] },
  CHANGE_ADDRESS: { step: 'pay', otherStep: 'ship', parties: ['BUYER'] },
  CORRECT_ADDRESS: { step: 'pay', otherStep: 'ship', parties: ['SELLER', 'SHIPPER'] },
};

/** What else an action depends on. */
interface Facts {
  /** A paid part of it has no parcel yet. */
  cancellable?: boolean;
  /** It has a parcel. */
  hasParcel?: boolean;
  /** The viewer may change where all of it goes: other shops send no part of it. */
  whole?: boolean;
}

function isPossible(action: OrderAction, { cancellable, hasParcel, whole }: Facts): boolean {
  if (action === OrderAction.CANCEL_PAID) return cancellable === true;
  if (action === OrderAction.CORRECT_ADDRESS) return whole === true && hasParcel !== true;
  return action !== OrderAction.CHANGE_ADDRESS || hasParcel !== true;
}

/** The actions that these `parties` may take now. */
export function allowedActions(status: OrderStatus, parties: readonly Party[], facts: Facts = {}): OrderAction[] {
  return Object.values(OrderAction).filter((action) => {
    const { step, otherStep, parties: entitled } = ACTIONS[action];
    const now = NEXT[status][step] !== undefined || (otherStep && NEXT[status][otherStep] !== undefined);
    return now && isPossible(action, facts) && entitled.some((party) => parties.includes(party));
  });
}
