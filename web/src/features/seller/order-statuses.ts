import type { OrderStatus } from '../../graphql/generated/types.ts';

/** In the order an order goes through them. */
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
