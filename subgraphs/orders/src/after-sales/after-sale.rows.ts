import { loadMany, loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

export const selectAfterSales = (db: OrdersDatabase) =>
  db
    .selectFrom('after_sale')
    .select([
      'id',
      'number',
      'order_id as orderId',
      'buyer_id as buyerId',
      'seller_id as sellerId',
      'kind',
      'status',
      'reason',
      'text',
      'pictures',
      'goods_minor as goodsMinor',
      'freight_minor as freightMinor',
      'points_minor as pointsMinor',
      'reject_reason as rejectReason',
      'deadline',
      'return_recipient as returnRecipient',
      'return_phone as returnPhone',
      'return_address as returnAddress',
      'return_carrier as returnCarrier',
      'return_tracking_no as returnTrackingNo',
      'created_at as createdAt',
    ]);

export type AfterSaleRow = Awaited<ReturnType<ReturnType<typeof selectAfterSales>['executeTakeFirstOrThrow']>>;

/** A request of anybody: callers check access. */
export const afterSaleById = loadOne<AfterSaleRow, OrdersContext>(
  (ids, { db }) => selectAfterSales(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const afterSalesOfOrder = loadMany<AfterSaleRow, OrdersContext>(
  (ids, { db }) => selectAfterSales(db).where('order_id', 'in', ids).orderBy('id').execute(),
  (row) => row.orderId,
);

export interface AfterSaleLineRow {
  afterSaleId: string;
  orderLineId: string;
  quantity: number;
  goodsMinor: number;
  restocked: number;
}

export const linesOfAfterSale = loadMany<AfterSaleLineRow, OrdersContext>(
  (ids, { db }) =>
    db
      .selectFrom('after_sale_line')
      .select([
        'after_sale_id as afterSaleId',
        'order_line_id as orderLineId',
        'quantity',
        'goods_minor as goodsMinor',
        'restocked',
      ])
      .where('after_sale_id', 'in', ids)
      .orderBy('id')
      .execute(),
  (row) => row.afterSaleId,
);

const selectEvents = (db: OrdersDatabase) =>
  db.selectFrom('after_sale_event').select(['id', 'after_sale_id as afterSaleId', 'status', 'actor', 'note', 'at']);

export type AfterSaleEventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['executeTakeFirstOrThrow']>>;

export const eventsOfAfterSale = loadMany<AfterSaleEventRow, OrdersContext>(
  (ids, { db }) => selectEvents(db).where('after_sale_id', 'in', ids).orderBy('id').execute(),
  (row) => row.afterSaleId,
);
