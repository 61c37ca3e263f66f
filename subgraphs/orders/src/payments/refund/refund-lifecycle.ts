import type { Transitions } from '../../kernel/index.ts';
import { RefundStatus } from './refund-status.ts';

export type RefundStep = 'succeed';

/** A refund never fails for good: when the provider cannot refund it, the money goes to the buyer's balance. */
export const NEXT: Transitions<RefundStatus, RefundStep> = {
  REQUESTED: { succeed: RefundStatus.SUCCEEDED },
  SUCCEEDED: {},
};
