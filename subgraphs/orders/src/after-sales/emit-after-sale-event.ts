import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEventName } from '@minijd/events';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import type { AfterSaleStatus } from '../units/index.ts';
import type { AfterSale } from './after-sale.entity.ts';

const EVENTS = {
  REQUESTED: 'orders.afterSale.requested',
  AWAITING_RETURN: 'orders.afterSale.granted',
  RETURNING: 'orders.afterSale.sent',
  REFUNDING: 'orders.afterSale.settled',
  REFUNDED: 'orders.afterSale.refunded',
  REJECTED: 'orders.afterSale.rejected',
  WITHDRAWN: 'orders.afterSale.withdrawn',
} as const satisfies Record<AfterSaleStatus, DomainEventName>;

type AfterSaleEventName = DomainEventName & `orders.afterSale.${string}`;

/** Emits the domain event for the new status of a request, or another one about it; it must have been flushed. */
export async function emitAfterSaleEvent(
  context: OrdersContext,
  em: EntityManager,
  afterSale: AfterSale,
  name: AfterSaleEventName = EVENTS[afterSale.status],
): Promise<void> {
  const db: OrdersDatabase = em.getKysely();
  const lines = await db
    .selectFrom('after_sale_line')
    .innerJoin('order_line', 'order_line.id', 'order_line_id')
    .select(['order_line_id as orderLineId', 'product_id as productId', 'sku_id as skuId', 'after_sale_line.quantity'])
    .where('after_sale_id', '=', afterSale.id)
    .orderBy('position')
    .execute();
  const { id: afterSaleId, kind, reason, sellerId, order } = afterSale;
  const { id: orderId, orderNo, buyerId } = order;
  await context.emit(em, name, { afterSaleId, kind, reason, sellerId, orderId, orderNo, buyerId, lines });
}
