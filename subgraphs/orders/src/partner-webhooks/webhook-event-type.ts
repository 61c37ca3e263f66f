import type { DomainEventName } from '@minijd/events';
import { registerEnumType } from 'type-graphql';
import { present } from '../kernel/index.ts';

/** What partners can be notified of: the domain events of this subgraph. */
export enum WebhookEventType {
  ORDER_PLACED = 'ORDER_PLACED',
  ORDER_PAID = 'ORDER_PAID',
  ORDER_SHIPPED = 'ORDER_SHIPPED',
  ORDER_DELIVERED = 'ORDER_DELIVERED',
  ORDER_COMPLETED = 'ORDER_COMPLETED',
  ORDER_CANCELLED = 'ORDER_CANCELLED',
  SHIPMENT_SHIPPED = 'SHIPMENT_SHIPPED',
  SHIPMENT_DELIVERED = 'SHIPMENT_DELIVERED',
  SHIPMENT_EXCEPTION = 'SHIPMENT_EXCEPTION',
  PAYMENT_STARTED = 'PAYMENT_STARTED',
  PAYMENT_SUCCEEDED = 'PAYMENT_SUCCEEDED',
  PAYMENT_FAILED = 'PAYMENT_FAILED',
  REFUND_REQUESTED = 'REFUND_REQUESTED',
  REFUND_SUCCEEDED = 'REFUND_SUCCEEDED',
  AFTER_SALE_REQUESTED = 'AFTER_SALE_REQUESTED',
  AFTER_SALE_GRANTED = 'AFTER_SALE_GRANTED',
  AFTER_SALE_SENT = 'AFTER_SALE_SENT',
  AFTER_SALE_SETTLED = 'AFTER_SALE_SETTLED',
  AFTER_SALE_REFUNDED = 'AFTER_SALE_REFUNDED',
  AFTER_SALE_REJECTED = 'AFTER_SALE_REJECTED',
  AFTER_SALE_WITHDRAWN = 'AFTER_SALE_WITHDRAWN',
}

registerEnumType(WebhookEventType, {
  name: 'WebhookEventType',
  description: 'What a webhook can report. In the body of a delivery `ORDER_PAID` is called `order.paid`.',
  valuesConfig: {
    ORDER_PLACED: { description: 'An order was placed; it is not paid yet.' },
    ORDER_PAID: { description: 'All of an order is paid.' },
    ORDER_SHIPPED: { description: 'All goods of an order are on their way.' },
    ORDER_DELIVERED: { description: 'All goods of an order have arrived.' },
    ORDER_COMPLETED: { description: 'The receipt was confirmed, by the buyer or automatically.' },
    ORDER_CANCELLED: { description: 'It was cancelled or not paid in time.' },
    SHIPMENT_SHIPPED: { description: 'A parcel is on its way.' },
    SHIPMENT_DELIVERED: { description: 'A parcel has arrived.' },
    SHIPMENT_EXCEPTION: { description: 'A problem with the delivery of a parcel.' },
    PAYMENT_STARTED: { description: 'The buyer began to pay; for administrators.' },
    PAYMENT_SUCCEEDED: { description: 'A payment succeeded; for administrators.' },
    PAYMENT_FAILED: { description: 'A payment failed; for administrators.' },
    REFUND_REQUESTED: { description: 'A refund was requested; for administrators.' },
    REFUND_SUCCEEDED: { description: 'A refund succeeded; for administrators.' },
    AFTER_SALE_REQUESTED: { description: 'A buyer made an after-sale request.' },
    AFTER_SALE_GRANTED: { description: 'The return was granted.' },
    AFTER_SALE_SENT: { description: 'The goods are on their way back.' },
    AFTER_SALE_SETTLED: { description: 'The request was settled; the refund is pending.' },
    AFTER_SALE_REFUNDED: { description: 'The refund of the request is complete.' },
    AFTER_SALE_REJECTED: { description: 'The seller declined the request.' },
    AFTER_SALE_WITHDRAWN: { description: 'The buyer withdrew the request.' },
  },
});

/** The domain events that partners are notified of. */
export const WEBHOOK_EVENTS = {
  'orders.order.placed': WebhookEventType.ORDER_PLACED,
  'orders.order.paid': WebhookEventType.ORDER_PAID,
  'orders.order.shipped': WebhookEventType.ORDER_SHIPPED,
  'orders.order.delivered': WebhookEventType.ORDER_DELIVERED,
  'orders.order.completed': WebhookEventType.ORDER_COMPLETED,
  'orders.order.cancelled': WebhookEventType.ORDER_CANCELLED,
  'orders.shipment.shipped': WebhookEventType.SHIPMENT_SHIPPED,
  'orders.shipment.delivered': WebhookEventType.SHIPMENT_DELIVERED,
  'orders.shipment.exception': WebhookEventType.SHIPMENT_EXCEPTION,
  'orders.payment.started': WebhookEventType.PAYMENT_STARTED,
  'orders.payment.succeeded': WebhookEventType.PAYMENT_SUCCEEDED,
  'orders.payment.failed': WebhookEventType.PAYMENT_FAILED,
  'orders.refund.requested': WebhookEventType.REFUND_REQUESTED,
  'orders.refund.succeeded': WebhookEventType.REFUND_SUCCEEDED,
  'orders.afterSale.requested': WebhookEventType.AFTER_SALE_REQUESTED,
  'orders.afterSale.granted': WebhookEventType.AFTER_SALE_GRANTED,
  'orders.afterSale.sent': WebhookEventType.AFTER_SALE_SENT,
  'orders.afterSale.settled': WebhookEventType.AFTER_SALE_SETTLED,
  'orders.afterSale.refunded': WebhookEventType.AFTER_SALE_REFUNDED,
  'orders.afterSale.rejected': WebhookEventType.AFTER_SALE_REJECTED,
  'orders.afterSale.withdrawn': WebhookEventType.AFTER_SALE_WITHDRAWN,
} as const satisfies Partial<Record<DomainEventName, WebhookEventType>>;

/** Its name in deliveries: `after_sale.sent`. */
export function nameOfType(type: WebhookEventType): string {
  const [, subject, what] = present(/^(.+)_([^_]+)$/.exec(type), 'event type in two parts');
  return `${subject}.${what}`.toLowerCase();
}

/** Only administrators may subscribe to payments: they are not split by seller. */
export function isForAdministrators(type: WebhookEventType): boolean {
  return type.startsWith('PAYMENT_') || type.startsWith('REFUND_');
}
