import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderEventPayload } from '@minijd/events';
import { lineUnits } from '../units/index.ts';
import type { Order } from './order.entity.ts';

/** An order as domain events tell of it: with the goods that were not paid back before they were sent. */
export async function orderPayload(em: EntityManager, order: Order): Promise<OrderEventPayload> {
  const units = await lineUnits(em.getKysely(), order.id);
  const lines = units
    .map(({ orderLineId, productId, skuId, ordered, cancelled }) => ({
      ...{ orderLineId, productId, skuId, quantity: ordered - cancelled },
    }))
    .filter(({ quantity }) => quantity > 0);
  return { orderId: order.id, orderNo: order.orderNo, buyerId: order.buyerId, lines };
}
