import { loadMany } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

export const selectShipments = (db: OrdersDatabase) =>
  db
    .selectFrom('shipment')
    .select([
      'id',
      'order_id as orderId',
      'seller_id as sellerId',
      'carrier',
      'tracking_no as trackingNo',
      'status',
      'shipped_at as shippedAt',
      'delivered_at as deliveredAt',
    ]);

export type ShipmentRow = Awaited<ReturnType<ReturnType<typeof selectShipments>['executeTakeFirstOrThrow']>>;

export const shipmentsOfOrder = loadMany<ShipmentRow, OrdersContext>(
  (ids, { db }) => selectShipments(db).where('order_id', 'in', ids).orderBy('id').execute(),
  (row) => row.orderId,
);

export interface ShipmentLineRow {
  shipmentId: string;
  orderLineId: string;
  quantity: number;
}

export const linesOfShipment = loadMany<ShipmentLineRow, OrdersContext>(
  (ids, { db }) =>
    db
      .selectFrom('shipment_line')
      .select(['shipment_id as shipmentId', 'order_line_id as orderLineId', 'quantity'])
      .where('shipment_id', 'in', ids)
      .orderBy('id')
      .execute(),
  (row) => row.shipmentId,
);

const selectTracking = (db: OrdersDatabase) =>
  db
    .selectFrom('tracking_event')
    .select(['id', 'shipment_id as shipmentId', 'status', 'location', 'description', 'at']);

export type TrackingRow = Awaited<ReturnType<ReturnType<typeof selectTracking>['executeTakeFirstOrThrow']>>;

export const trackingOfShipment = loadMany<TrackingRow, OrdersContext>(
  (ids, { db }) => selectTracking(db).where('shipment_id', 'in', ids).orderBy('at').orderBy('id').execute(),
  (row) => row.shipmentId,
);
