import { registerEnumType } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';

export enum OrderActor {
  BUYER = 'BUYER',
  SELLER = 'SELLER',
  ADMIN = 'ADMIN',
  SYSTEM = 'SYSTEM',
}

registerEnumType(OrderActor, {
  name: 'OrderActor',
  description: 'As what somebody did something to an order.',
  valuesConfig: {
    BUYER: { description: 'Its buyer.' },
    SELLER: { description: 'Somebody of a shop that sells a part of it.' },
    ADMIN: { description: 'An administrator.' },
    SYSTEM: { description: 'Nobody: a deadline, a carrier, or a payment provider.' },
  },
});

/** Who did it, and as what. */
export interface Operator {
  actor: OrderActor;
  operatorId?: string | undefined;
}

/** The viewer as what they are to an order; jobs and webhooks act for nobody. */
export function operatorOf({ viewer }: OrdersContext, order: { buyerId: string }): Operator {
  const { userId, role, sellerId } = viewer;
  if (userId === undefined) return { actor: OrderActor.SYSTEM };
  if (userId === order.buyerId) return { actor: OrderActor.BUYER, operatorId: userId };
  if (role === 'ADMIN') return { actor: OrderActor.ADMIN, operatorId: userId };
  return sellerId === undefined ? { actor: OrderActor.SYSTEM } : { actor: OrderActor.SELLER, operatorId: userId };
}

export const byBuyer = ({ buyerId }: { buyerId: string }): Operator => ({
  actor: OrderActor.BUYER,
  operatorId: buyerId,
});
