import type { OrderStatus } from '../../graphql/generated/types.ts';

/** In lifecycle order. */
export const ORDER_STATUSES: readonly OrderStatus[] = [
  'PENDING',
  'PAID',
  'SHIPPED',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
  'REFUNDING',
  'REFUNDED',
];
