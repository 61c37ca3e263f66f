import { OrderStatus } from '../order/index.ts';
import { PaymentStatus } from './payment-method.ts';
import type { PaymentProviderEvent } from './provider/payment-provider.ts';

export interface Situation {
  outcome: PaymentProviderEvent['outcome'];
  payment: PaymentStatus;
  /** Whether its money is on its way back already. */
  refunding: boolean;
  order: OrderStatus;
  /** Whether another payment has paid for the order. */
  paidOtherwise: boolean;
}

export type PaymentDecision = 'IGNORE' | 'DECLINE' | 'FULFIL' | 'REFUND';

/**
 * What a provider's word means for us. Words come late, twice and out of order; money that has arrived is either
 * for goods or goes back, never neither and never both.
 */
export function decideOn({ outcome, payment, refunding, order, paidOtherwise }: Situation): PaymentDecision {
  if (outcome === 'DECLINED') return payment === PaymentStatus.PENDING ? 'DECLINE' : 'IGNORE';
  if (payment === PaymentStatus.REFUNDED || refunding) return 'IGNORE';
  // Recorded before, perhaps by a process that ended before the order was moved: it is moved now.
  if (payment === PaymentStatus.SUCCEEDED) return order === OrderStatus.PENDING ? 'FULFIL' : 'IGNORE';
  return order === OrderStatus.PENDING && !paidOtherwise ? 'FULFIL' : 'REFUND';
}
