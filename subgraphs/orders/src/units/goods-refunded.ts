import type { OrdersDatabase } from '../orders-context.ts';
import { claimsOf, isSettled, sumOf } from './claimed-units.ts';

/** Refunds for the goods of an order, pending ones included, without freight; in fen. */
export async function goodsRefunded(db: OrdersDatabase, orderId: string): Promise<number> {
  return sumOf((await claimsOf(db, [orderId])).filter(isSettled), ({ goodsMinor }) => goodsMinor);
}
