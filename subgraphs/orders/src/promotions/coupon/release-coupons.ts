import type { OrdersDatabase } from '../../orders-context.ts';

/** Makes the coupons of a cancelled order usable again. */
export async function releaseCoupons(db: OrdersDatabase, orderId: string): Promise<void> {
  const taken = await db
    .selectFrom('user_coupon')
    .select(['id', 'coupon_id as couponId'])
    .where('order_id', '=', orderId)
    .where('status', 'in', ['HELD', 'USED'])
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id } of taken) {
    await db
      .updateTable('user_coupon')
      .set({ status: 'AVAILABLE', order_id: null, used_at: null })
      .where('id', '=', id)
      .execute();
  }
  for (const id of taken.map(({ couponId }) => couponId).toSorted()) {
    await db
      .updateTable('coupon')
      .set((eb) => ({ used_count: eb('used_count', '-', 1) }))
      .where('id', '=', id)
      .execute();
  }
}
