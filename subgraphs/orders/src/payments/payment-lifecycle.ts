import type { Transitions } from '../kernel/index.ts';
import { PaymentStatus } from './payment-method.ts';

export type PaymentStep = 'succeed' | 'fail' | 'refund';

/** A failed payment may still succeed: provider events come late and out of order. */
export const NEXT: Transitions<PaymentStatus, PaymentStep> = {
  PENDING: { succeed: PaymentStatus.SUCCEEDED, fail: PaymentStatus.FAILED },
  FAILED: { succeed: PaymentStatus.SUCCEEDED },
  SUCCEEDED: { refund: PaymentStatus.REFUNDED },
  REFUNDED: {},
};
