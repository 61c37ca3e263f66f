import type { OrdersContext } from '../orders-context.ts';

/** Where a process can die between two steps that cannot be one transaction. */
export const CRASH_POINTS = [
  'PRICED',
  'STOCK_TAKEN',
  'STOCK_RESERVED',
  'BENEFITS_HELD',
  'ORDER_CREATED',
  'PAYMENT_STARTED',
  'CHARGED',
  'PAYMENT_SUCCEEDED',
  'STOCK_COMMITTED',
] as const;
/** The same between the steps of a refund. */
export const REFUND_CRASH_POINTS = ['REFUND_REQUESTED', 'REFUND_SENT', 'REFUND_RECORDED'] as const;
/** The same after a request is settled; its money goes the way of every refund. */
export const AFTER_SALE_CRASH_POINTS = ['AFTER_SALE_SETTLED', 'AFTER_SALE_RESTOCKED'] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];
export type AnyCrashPoint =
  | CrashPoint
  | (typeof REFUND_CRASH_POINTS)[number]
  | (typeof AFTER_SALE_CRASH_POINTS)[number];

/** In tests (NODE_ENV=test and SAGA_CRASH_AFTER naming this point) the process dies here as by kill -9; else nothing. */
export function crashPoint({ settings }: OrdersContext, point: AnyCrashPoint): void {
  if (settings.NODE_ENV === 'test' && settings.SAGA_CRASH_AFTER === point) process.kill(process.pid, 'SIGKILL');
}
