import type { Transitions } from '../kernel/index.ts';
import type { Party } from '../order/index.ts';
import { AfterSaleStatus } from '../units/index.ts';

/** What can happen to an after-sale request. */
export type AfterSaleStep = 'settle' | 'awaitReturn' | 'reject' | 'withdraw' | 'send' | 'receive' | 'refund';

/** The lifecycle: where each step leads from each status. Every other step is refused. */
export const NEXT: Transitions<AfterSaleStatus, AfterSaleStep> = {
  REQUESTED: {
    settle: AfterSaleStatus.REFUNDING,
    awaitReturn: AfterSaleStatus.AWAITING_RETURN,
    reject: AfterSaleStatus.REJECTED,
    withdraw: AfterSaleStatus.WITHDRAWN,
  },
  AWAITING_RETURN: { send: AfterSaleStatus.RETURNING, withdraw: AfterSaleStatus.WITHDRAWN },
  RETURNING: { receive: AfterSaleStatus.REFUNDING },
  REFUNDING: { refund: AfterSaleStatus.REFUNDED },
  REFUNDED: {},
  REJECTED: {},
  WITHDRAWN: {},
};

/** Final statuses. */
export const ENDS: readonly AfterSaleStatus[] = [
  AfterSaleStatus.REFUNDED,
  AfterSaleStatus.REJECTED,
  AfterSaleStatus.WITHDRAWN,
];

/** Who takes a step: a party of the order, or a deadline job. */
export type Actor = Party | 'SYSTEM';

const MAY: Record<AfterSaleStep, readonly Actor[]> = {
  settle: ['SELLER', 'ADMIN', 'SYSTEM'],
  awaitReturn: ['SELLER', 'ADMIN', 'SYSTEM'],
  reject: ['SELLER', 'ADMIN'],
  withdraw: ['BUYER', 'SYSTEM'],
  send: ['BUYER'],
  receive: ['SELLER', 'ADMIN', 'SYSTEM'],
  refund: ['SYSTEM'],
};

export function mayTake(step: AfterSaleStep, actor: Actor): boolean {
  return MAY[step].includes(actor);
}
