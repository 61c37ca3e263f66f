import type { OrdersContext } from '../orders-context.ts';

/** Failpoints between the steps of a checkout that cannot be one transaction. */
export const FAILPOINTS = [
  'PRICED',
  'STOCK_TAKEN',
  'STOCK_RESERVED',
  'PROMOTIONS_HELD',
  'ORDER_CREATED',
  'PAYMENT_STARTED',
  'CHARGED',
  'PAYMENT_SUCCEEDED',
  'STOCK_COMMITTED',
] as const;
/** The same between the steps of a refund. */
export const REFUND_FAILPOINTS = ['REFUND_REQUESTED', 'REFUND_SENT', 'REFUND_RECORDED'] as const;
/** The same after an after-sale request is settled; its refund has failpoints of its own. */
export const AFTER_SALE_FAILPOINTS = ['AFTER_SALE_SETTLED', 'AFTER_SALE_RESTOCKED'] as const;
export type Failpoint = (typeof FAILPOINTS)[number];
export type AnyFailpoint = Failpoint | (typeof REFUND_FAILPOINTS)[number] | (typeof AFTER_SALE_FAILPOINTS)[number];

/**
 * In tests (NODE_ENV=test and SAGA_CRASH_AFTER naming this point) the process kills itself with SIGKILL; otherwise
 * nothing happens.
 */
export function failpoint({ settings }: OrdersContext, point: AnyFailpoint): void {
  if (settings.NODE_ENV === 'test' && settings.SAGA_CRASH_AFTER === point) process.kill(process.pid, 'SIGKILL');
}
