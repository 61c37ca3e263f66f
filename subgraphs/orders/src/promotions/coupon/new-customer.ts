import { OrderStatus } from '../../order/index.ts';
import type { OrdersDatabase } from '../../orders-context.ts';

/** Whether a person has no orders except cancelled ones. */
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
