import type { OrderStatus, PaymentStatus } from '../../graphql/generated/types.ts';

/** The state of paying an order. */
export type PaymentState = 'open' | 'waiting' | 'declined' | 'paid' | 'closed';

export interface PaidOrder {
  status: OrderStatus;
  payments: readonly { status: PaymentStatus; createdAt: string }[];
}

export function paymentState({ status, payments }: PaidOrder): PaymentState {
  if (status === 'CANCELLED') return 'closed';
  if (status !== 'PENDING') return 'paid';
  const latest = payments.toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))[0];
  if (latest?.status === 'PENDING' || latest?.status === 'SUCCEEDED') return 'waiting';
  return latest ? 'declined' : 'open';
}
