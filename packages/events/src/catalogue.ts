/** One line of an order, as far as other subgraphs need to know it. */
export interface OrderLineFact {
  orderLineId: string;
  productId: string;
  skuId: string;
  quantity: number;
}

export interface OrderFact {
  orderId: string;
  orderNo: string;
  buyerId: string;
  lines: OrderLineFact[];
}

/** One attempt to pay an order. */
export interface PaymentFact {
  paymentId: string;
  orderId: string;
  orderNo: string;
  buyerId: string;
  /** `ALIPAY`, `WECHAT_PAY`, `CARD` or `BALANCE`. */
  method: string;
  /** In fen. */
  amountMinor: number;
}

/** Money of a payment that goes back; `amountMinor` is the refund's. */
export interface RefundFact extends PaymentFact {
  refundId: string;
  reason: string;
  /** `ORIGINAL` or `BALANCE`. */
  destination: string;
}

/** A parcel; `lines` are what of the order is in it. */
export interface ShipmentFact extends OrderFact {
  shipmentId: string;
  sellerId: string;
  carrier: string;
  trackingNo: string;
}

/** A request for a refund, a return or a lower price; `lines` are the units it is about. */
export interface AfterSaleFact extends OrderFact {
  afterSaleId: string;
  sellerId: string;
  /** `REFUND`, `RETURN` or `PRICE_PROTECTION`. */
  kind: string;
  reason: string;
}

/** What happened, in the past tense; the payload is what the subscriber needs to look the rest up. */
export interface DomainEvents {
  'catalog.products.changed': { productIds: string[] };
  'catalog.stock.changed': { productIds: string[] };
  /** `fromCart`: the lines were the selected lines of the buyer's cart. */
  'orders.order.placed': OrderFact & { fromCart: boolean };
  'orders.order.paid': OrderFact;
  'orders.order.shipped': OrderFact;
  'orders.order.delivered': OrderFact;
  'orders.order.completed': OrderFact;
  'orders.order.cancelled': OrderFact;
  'orders.shipment.shipped': ShipmentFact;
  'orders.shipment.delivered': ShipmentFact;
  /** Something is in the way of it. */
  'orders.shipment.exception': ShipmentFact;
  'orders.payment.started': PaymentFact;
  'orders.payment.succeeded': PaymentFact;
  'orders.payment.failed': PaymentFact;
  'orders.refund.requested': RefundFact;
  'orders.refund.succeeded': RefundFact;
  'orders.afterSale.requested': AfterSaleFact;
  /** The goods may come back. */
  'orders.afterSale.granted': AfterSaleFact;
  'orders.afterSale.sent': AfterSaleFact;
  /** The money is on its way. */
  'orders.afterSale.settled': AfterSaleFact;
  'orders.afterSale.refunded': AfterSaleFact;
  'orders.afterSale.rejected': AfterSaleFact;
  'orders.afterSale.withdrawn': AfterSaleFact;
  'reviews.review.submitted': { orderLineId: string };
  'reviews.rating.changed': { productId: string; average: number | null; count: number };
}

export type DomainEventName = keyof DomainEvents;

/**
 * Who hears what: every event is written to one durable queue per subscriber, in the transaction of the change
 * it tells of, whether or not the subscriber runs at that moment. To subscribe, add your subgraph here.
 */
export const SUBSCRIBERS: Record<DomainEventName, readonly string[]> = {
  'catalog.products.changed': ['search'],
  'catalog.stock.changed': ['search'],
  'orders.order.placed': ['cart'],
  'orders.order.paid': ['catalog'],
  'orders.order.shipped': [],
  'orders.order.delivered': ['reviews'],
  'orders.order.completed': [],
  'orders.order.cancelled': [],
  'orders.shipment.shipped': [],
  'orders.shipment.delivered': [],
  'orders.shipment.exception': [],
  'orders.payment.started': [],
  'orders.payment.succeeded': [],
  'orders.payment.failed': [],
  'orders.refund.requested': [],
  'orders.refund.succeeded': [],
  'orders.afterSale.requested': [],
  'orders.afterSale.granted': [],
  'orders.afterSale.sent': [],
  'orders.afterSale.settled': [],
  'orders.afterSale.refunded': [],
  'orders.afterSale.rejected': [],
  'orders.afterSale.withdrawn': [],
  'reviews.review.submitted': ['orders'],
  'reviews.rating.changed': ['search'],
};

/** A delivered event. Deliveries may repeat: handlers are idempotent by `id`. */
export interface DomainEvent<Name extends DomainEventName = DomainEventName> {
  id: string;
  name: Name;
  at: string;
  data: DomainEvents[Name];
}
