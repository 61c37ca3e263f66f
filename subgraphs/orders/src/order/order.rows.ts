import { loadMany, loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

const COLUMNS = [
  'id',
  'order_no as orderNo',
  'status',
  'buyer_id as buyerId',
  'items_total_minor as itemsTotalMinor',
  'freight_minor as freightMinor',
  'discount_minor as discountMinor',
  'reduction_minor as reductionMinor',
  'coupon_minor as couponMinor',
  'points_minor as pointsMinor',
  'freight_discount_minor as freightDiscountMinor',
  'discounts',
  'total_minor as totalMinor',
  'recipient_name as recipientName',
  'recipient_phone as recipientPhone',
  'recipient_address as recipientAddress',
  'buyer_note as buyerNote',
  'cancel_reason as cancelReason',
  'pay_before as payBefore',
  'created_at as createdAt',
  'paid_at as paidAt',
  'shipped_at as shippedAt',
  'delivered_at as deliveredAt',
  'completed_at as completedAt',
] as const;

export const selectOrders = (db: OrdersDatabase) => db.selectFrom('order').select(COLUMNS);

export type OrderRow = Awaited<ReturnType<ReturnType<typeof selectOrders>['executeTakeFirstOrThrow']>>;

/** An order of anybody: callers check access. */
export const orderById = loadOne<OrderRow, OrdersContext>(
  (ids, { db }) => selectOrders(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const selectLines = (db: OrdersDatabase) =>
  db
    .selectFrom('order_line')
    .select([
      'id',
      'order_id as orderId',
      'sku_id as skuId',
      'product_id as productId',
      'seller_id as sellerId',
      'name_zh as nameZh',
      'name_en as nameEn',
      'specs',
      'image_url as imageUrl',
      'unit_price_minor as unitPriceMinor',
      'list_price_minor as listPriceMinor',
      'reduction_minor as reductionMinor',
      'coupon_minor as couponMinor',
      'points_minor as pointsMinor',
      'freight_minor as freightMinor',
      'freight_discount_minor as freightDiscountMinor',
      'seller_coupon_minor as sellerCouponMinor',
      'seller_reduction_minor as sellerReductionMinor',
      'quantity',
    ]);

export type OrderLineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['executeTakeFirstOrThrow']>>;

export const linesOfOrder = loadMany<OrderLineRow, OrdersContext>(
  (ids, { db }) => selectLines(db).where('order_id', 'in', ids).orderBy('position').execute(),
  (row) => row.orderId,
);

export const orderLineById = loadOne<OrderLineRow, OrdersContext>(
  (ids, { db }) => selectLines(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const selectEvents = (db: OrdersDatabase) =>
  db
    .selectFrom('order_event')
    .select([
      'id',
      'order_id as orderId',
      'type',
      'from',
      'to',
      'detail',
      'seller_id as sellerId',
      'actor',
      'operator_id as operatorId',
      'at',
    ]);

export type OrderEventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['executeTakeFirstOrThrow']>>;

export const eventsOfOrder = loadMany<OrderEventRow, OrdersContext>(
  (ids, { db }) => selectEvents(db).where('order_id', 'in', ids).orderBy('id').execute(),
  (row) => row.orderId,
);
