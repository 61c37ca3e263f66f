/** One line of an order, as far as other subgraphs need to know it. */
export interface OrderEventLine {
  orderLineId: string;
  productId: string;
  skuId: string;
  quantity: number;
}

export interface OrderEventPayload {
  orderId: string;
  orderNo: string;
  buyerId: string;
  lines: OrderEventLine[];
}

/** One attempt to pay an order. */
export interface PaymentEventPayload {
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
export interface RefundEventPayload extends PaymentEventPayload {
  refundId: string;
  reason: string;
  /** `ORIGINAL` or `BALANCE`. */
  destination: string;
}

/** A parcel; `lines` are what of the order is in it. */
export interface ShipmentEventPayload extends OrderEventPayload {
  shipmentId: string;
  sellerId: string;
  carrier: string;
  trackingNo: string;
}

/** A request for a refund, a return or a lower price; `lines` are the units it is about. */
export interface AfterSaleEventPayload extends OrderEventPayload {
  afterSaleId: string;
  sellerId: string;
  /** `REFUND`, `RETURN`, `REFUND_ONLY` or `PRICE_PROTECTION`. */
  kind: string;
  reason: string;
}

/** A shop whose application was approved. */
export interface SellerApprovedPayload {
  sellerId: string;
  ownerId: string;
  /** Where its returns go. */
  returnAddress: { recipient: string; phone: string; address: string };
}

/** An application to sell was declined; it can be corrected, handed in and declined again. */
export interface SellerRejectedPayload {
  applicationId: string;
  userId: string;
  /** What to correct. */
  reason: string;
}

/** A shop was suspended or restored; of two such events the one with the higher `standing` is the later. */
export interface SellerStandingPayload {
  sellerId: string;
  standing: number;
  suspended: boolean;
}

/** Fields of an object that an action changed, without what is private. */
export interface ActionChange {
  type: string;
  id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** What an administrator or a seller did, or tried to do, for the audit log; without secrets and private text. */
export interface AuditedActionPayload {
  actId: string;
  /** When it began. */
  at: string;
  userId: string;
  role: 'ADMIN' | 'SELLER';
  /** For which shop a seller acted. */
  sellerId?: string;
  sessionId?: string;
  ipAddress?: string;
  requestId: string;
  /** The mutation. */
  action: string;
  input: unknown;
  reason?: string;
  subject?: { type: string; id: string };
  outcome: 'DONE' | 'REFUSED' | 'FAILED';
  /** Why it was refused or failed. */
  codes: string[];
  changes: ActionChange[];
  /** Whether this was written in the transaction of the change. */
  withChange: boolean;
}

/** Products that a person, or a guest on a device, has looked at; looked at again within half an hour they are not in it. */
export interface ProductsViewedPayload {
  visitorId: string;
  guest: boolean;
  products: { productId: string; at: string }[];
}

/** Products that a visitor took out of their browsing history, or brought back into it. */
export interface ViewsChangedPayload {
  visitorId: string;
  removed: string[];
  restored: { productId: string; at: string }[];
}

/** Products that a person, or a guest on a device, has added to the cart. */
export interface ProductsAddedPayload {
  visitorId: string;
  guest: boolean;
  productIds: string[];
  at: string;
}

/** A person whose account is deleted for good; what others keep must not identify them. */
export interface AccountDeletedPayload {
  userId: string;
  /** The shop they ran, which is closed. */
  sellerId: string | null;
  /** Whether their reviews stay, without a name. */
  keepReviews: boolean;
}

/** What happened, in the past tense; the payload is what the subscriber needs to look the rest up. */
export interface DomainEvents {
  /** In any subgraph. */
  'audit.act.recorded': AuditedActionPayload;
  'users.account.deleted': AccountDeletedPayload;
  'users.seller.approved': SellerApprovedPayload;
  'users.seller.rejected': SellerRejectedPayload;
  'users.seller.standingChanged': SellerStandingPayload;
  'users.products.viewed': ProductsViewedPayload;
  'users.views.changed': ViewsChangedPayload;
  /** What the guest of a device did is the person's from now on; without views, where the history is switched off. */
  'users.guest.signedIn': { guestId: string; userId: string; withViews: boolean };
  'cart.products.added': ProductsAddedPayload;
  'catalog.products.changed': { productIds: string[] };
  /** A category is gone: its products and subcategories are in another. */
  'catalog.category.merged': { categoryId: string; intoId: string };
  'catalog.stock.changed': { productIds: string[] };
  /** The available units of a SKU have fallen to the level at which its seller should restock. */
  'catalog.stock.low': { skuId: string; available: number };
  /** `fromCart`: the lines were the selected lines of the buyer's cart. */
  'orders.order.placed': OrderEventPayload & { fromCart: boolean };
  'orders.order.paid': OrderEventPayload;
  /** A seller changed what an unpaid order costs: its totals before and after, and why. */
  'orders.order.priceChanged': OrderEventPayload & { fromMinor: number; toMinor: number; reason: string };
  /** It goes to another address, before anything was sent. */
  'orders.order.addressChanged': OrderEventPayload & { sellerIds: string[]; byBuyer: boolean; paid: boolean };
  'orders.order.shipped': OrderEventPayload;
  'orders.order.delivered': OrderEventPayload;
  'orders.order.completed': OrderEventPayload;
  'orders.order.cancelled': OrderEventPayload;
  'orders.shipment.shipped': ShipmentEventPayload;
  'orders.shipment.delivered': ShipmentEventPayload;
  /** The carrier reports a problem with the delivery. */
  'orders.shipment.exception': ShipmentEventPayload;
  'orders.payment.started': PaymentEventPayload;
  'orders.payment.succeeded': PaymentEventPayload;
  'orders.payment.failed': PaymentEventPayload;
  'orders.refund.requested': RefundEventPayload;
  'orders.refund.succeeded': RefundEventPayload;
  'orders.afterSale.requested': AfterSaleEventPayload;
  /** The buyer may send the goods back. */
  'orders.afterSale.granted': AfterSaleEventPayload;
  'orders.afterSale.sent': AfterSaleEventPayload;
  /** The money is on its way. */
  'orders.afterSale.settled': AfterSaleEventPayload;
  'orders.afterSale.refunded': AfterSaleEventPayload;
  'orders.afterSale.rejected': AfterSaleEventPayload;
  'orders.afterSale.withdrawn': AfterSaleEventPayload;
  /** The buyer cancelled the goods before they were shipped; told besides that it is settled. */
  'orders.afterSale.cancelled': AfterSaleEventPayload;
  'reviews.review.submitted': { orderLineId: string };
  /** A buyer's review has become public, at once or by a moderator; for imported ones there is no event. */
  'reviews.review.published': { reviewId: string; productId: string; skuId: string; rating: number };
  /** A moderator rejected a review, or its follow-up only. */
  'reviews.review.rejected': {
    reviewId: string;
    authorId: string;
    productId: string;
    skuId: string | null;
    followUp: boolean;
    reason: string;
  };
  'reviews.rating.changed': { productId: string; average: number | null; count: number };
}

export type DomainEventName = keyof DomainEvents;

/**
 * Subscribers by event. Every event is written to one durable queue per subscriber, in the transaction of the change it
 * describes, whether or not the subscriber is running. To subscribe, add your subgraph here.
 */
export const SUBSCRIBERS: Record<DomainEventName, readonly string[]> = {
  'audit.act.recorded': ['users'],
  'users.account.deleted': ['cart', 'orders', 'reviews', 'search'],
  'users.seller.approved': ['users', 'orders'],
  'users.seller.rejected': ['users'],
  'users.seller.standingChanged': ['catalog', 'users'],
  'users.products.viewed': ['catalog', 'search'],
  'users.views.changed': ['search'],
  'users.guest.signedIn': ['search'],
  'cart.products.added': ['search'],
  'catalog.products.changed': ['search', 'users'],
  'catalog.category.merged': ['orders'],
  'catalog.stock.changed': ['search', 'users'],
  'catalog.stock.low': ['users'],
  'orders.order.placed': ['cart', 'users'],
  'orders.order.paid': ['catalog', 'search', 'users'],
  'orders.order.priceChanged': ['users'],
  'orders.order.addressChanged': ['users'],
  'orders.order.shipped': ['orders'],
  'orders.order.delivered': ['reviews'],
  'orders.order.completed': [],
  'orders.order.cancelled': ['users'],
  'orders.shipment.shipped': ['users'],
  'orders.shipment.delivered': ['users'],
  'orders.shipment.exception': ['users'],
  'orders.payment.started': [],
  'orders.payment.succeeded': [],
  'orders.payment.failed': [],
  'orders.refund.requested': [],
  'orders.refund.succeeded': ['users'],
  'orders.afterSale.requested': ['users'],
  'orders.afterSale.granted': ['users'],
  'orders.afterSale.sent': ['users'],
  'orders.afterSale.settled': ['orders', 'users'],
  'orders.afterSale.refunded': ['users'],
  'orders.afterSale.rejected': ['users'],
  'orders.afterSale.withdrawn': [],
  'orders.afterSale.cancelled': ['users'],
  'reviews.review.submitted': ['orders'],
  'reviews.review.published': ['users'],
  'reviews.review.rejected': ['users'],
  'reviews.rating.changed': ['search'],
};

/** A delivered event. Deliveries may repeat: handlers are idempotent by `id`. */
export interface DomainEvent<Name extends DomainEventName = DomainEventName> {
  id: string;
  name: Name;
  at: string;
  data: DomainEvents[Name];
}
