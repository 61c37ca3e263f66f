import type { OrdersDatabase } from '../../orders-context.ts';

/** Marks the coupons of a paid order as used. */
export async function useCoupons(db: OrdersDatabase, orderId: string): Promise<void> {
  await db
    .updateTable('user_coupon')
    .set({ status: 'USED', used_at: new Date() })
    .where('order_id', '=', orderId)
    .where('status', '=', 'HELD')
    .execute();
}
