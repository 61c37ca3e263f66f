import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderFact } from '@minijd/events';
import type { OrdersDatabase } from '../orders-context.ts';
import type { Order } from './order.entity.ts';

/** An order as domain events tell of it. */
export async function orderFact(em: EntityManager, order: Order): Promise<OrderFact> {
  const db: OrdersDatabase = em.getKysely();
  const lines = await db
    .selectFrom('order_line')
    .select(['id as orderLineId', 'product_id as productId', 'sku_id as skuId', 'quantity'])
    .where('order_id', '=', order.id)
    .orderBy('position')
    .execute();
  return { orderId: order.id, orderNo: order.orderNo, buyerId: order.buyerId, lines };
}
