import type { OrdersContext } from '../orders-context.ts';

/** Where a process can die between two steps that cannot be one transaction. */
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
/** The same after a request is settled; its money goes the way of every refund. */
export const AFTER_SALE_FAILPOINTS = ['AFTER_SALE_SETTLED', 'AFTER_SALE_RESTOCKED'] as const;
export type Failpoint = (typeof FAILPOINTS)[number];
export type AnyFailpoint = Failpoint | (typeof REFUND_FAILPOINTS)[number] | (typeof AFTER_SALE_FAILPOINTS)[number];

/** In tests (NODE_ENV=test and SAGA_CRASH_AFTER naming this point) the process ends here as by kill -9; else nothing happens. */
export function failpoint({ settings }: OrdersContext, point: AnyFailpoint): void {
  if (settings.NODE_ENV === 'test' && settings.SAGA_CRASH_AFTER === point) process.kill(process.pid, 'SIGKILL');
}
