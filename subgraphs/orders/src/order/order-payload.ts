import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderEventPayload } from '@minijd/events';
import { lineUnits } from '../units/index.ts';
import type { Order } from './order.entity.ts';
import type { OrderLine } from './order-line.entity.ts';

/** An order as domain events describe it: without goods that were refunded before shipping. */
export async function orderPayload(em: EntityManager, order: Order): Promise<OrderEventPayload> {
  const units = await lineUnits(em.getKysely(), order.id);
  const left = units.map((line) => ({ ...line, id: line.orderLineId, quantity: line.ordered - line.cancelled }));
  return payloadOf(order, left);
}

/** The same of an order whose goods are known, such as a new one. */
export function payloadOf(
  { id: orderId, orderNo, buyerId }: Order,
  lines: readonly Pick<OrderLine, 'id' | 'productId' | 'skuId' | 'quantity'>[],
): OrderEventPayload {
  const goods = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ id: orderLineId, productId, skuId, quantity }) => ({ orderLineId, productId, skuId, quantity }));
  return { orderId, orderNo, buyerId, lines: goods };
}
