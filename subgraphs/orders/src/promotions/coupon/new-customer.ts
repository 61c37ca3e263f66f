import { OrderStatus } from '../../order/index.ts';
import type { OrdersDatabase } from '../../orders-context.ts';

/** Whether somebody has not ordered anything yet that was not called off. */
export async function isNewCustomer(db: OrdersDatabase, userId: string): Promise<boolean> {
  const order = await db
    .selectFrom('order')
    .select('id')
    .where('buyer_id', '=', userId)
    .where('status', '!=', OrderStatus.CANCELLED)
    .limit(1)
    .executeTakeFirst();
  return order === undefined;
}
