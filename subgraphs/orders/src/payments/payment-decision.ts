import { OrderStatus } from '../order/index.ts';
import { PaymentStatus } from './payment-method.ts';
import type { PaymentProviderEvent } from './provider/payment-provider.ts';

export interface Situation {
  outcome: PaymentProviderEvent['outcome'];
  payment: PaymentStatus;
  /** Whether it is already being refunded. */
  refunding: boolean;
  order: OrderStatus;
  /** Whether another payment has paid for the order. */
  paidOtherwise: boolean;
  /** Whether the order costs something else by now. */
  otherPrice: boolean;
}

export type PaymentDecision = 'IGNORE' | 'DECLINE' | 'FULFIL' | 'REFUND';

/**
 * Decides what a provider event means for us. Events come late, twice and out of order; received money either pays for
 * goods or is refunded, never neither and never both.
 */
export function decideOn({ outcome, payment, refunding, order, ...about }: Situation): PaymentDecision {
  if (outcome === 'DECLINED') return payment === PaymentStatus.PENDING ? 'DECLINE' : 'IGNORE';
  if (payment === PaymentStatus.REFUNDED || refunding) return 'IGNORE';
  // Recorded before, maybe by a process that crashed before it moved the order: it is moved now.
  if (payment === PaymentStatus.SUCCEEDED) return order === OrderStatus.PENDING ? 'FULFIL' : 'IGNORE';
  return order === OrderStatus.PENDING && !about.paidOtherwise && !about.otherPrice ? 'FULFIL' : 'REFUND';
}
