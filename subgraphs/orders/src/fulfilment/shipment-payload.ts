import type { EntityManager } from '@mikro-orm/postgresql';
import type { ShipmentEventPayload } from '@minijd/events';
import type { OrdersDatabase } from '../orders-context.ts';
import type { Shipment } from './shipment.entity.ts';

/** A parcel as domain events describe it. */
export async function shipmentPayload(em: EntityManager, shipment: Shipment): Promise<ShipmentEventPayload> {
  const db: OrdersDatabase = em.getKysely();
  const lines = await db
    .selectFrom('shipment_line')
    .innerJoin('order_line', 'order_line.id', 'shipment_line.order_line_id')
    .select(['order_line_id as orderLineId', 'product_id as productId', 'sku_id as skuId', 'shipment_line.quantity'])
    .where('shipment_id', '=', shipment.id)
    .orderBy('position')
    .execute();
  const { id: shipmentId, sellerId, carrier, trackingNo, order } = shipment;
  const { id: orderId, orderNo, buyerId } = order;
  return { shipmentId, sellerId, carrier, trackingNo, orderId, orderNo, buyerId, lines };
}
