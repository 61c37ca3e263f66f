import type { WebhookEventType } from '../../graphql/generated/types.ts';

/** The events of webhooks, in the order of a purchase. */
const EVENTS = [
  'ORDER_PLACED',
  'ORDER_PAID',
  'ORDER_SHIPPED',
  'ORDER_DELIVERED',
  'ORDER_COMPLETED',
  'ORDER_CANCELLED',
  'SHIPMENT_SHIPPED',
  'SHIPMENT_DELIVERED',
  'SHIPMENT_EXCEPTION',
  'AFTER_SALE_REQUESTED',
  'AFTER_SALE_GRANTED',
  'AFTER_SALE_SENT',
  'AFTER_SALE_SETTLED',
  'AFTER_SALE_REFUNDED',
  'AFTER_SALE_REJECTED',
  'AFTER_SALE_WITHDRAWN',
  'PAYMENT_STARTED',
  'PAYMENT_SUCCEEDED',
  'PAYMENT_FAILED',
  'REFUND_REQUESTED',
  'REFUND_SUCCEEDED',
] as const satisfies readonly WebhookEventType[];

const OF_MONEY = /^(PAYMENT|REFUND)_/;

/** The events a person with this role may choose. */
export function eventsFor(role: string | undefined): readonly WebhookEventType[] {
  return role === 'ADMIN' ? EVENTS : EVENTS.filter((type) => !OF_MONEY.test(type));
}

/** Its name in deliveries: `after_sale.sent`. */
export function eventName(type: string): string {
  return type.toLowerCase().replace(/_([^_]+)$/, '.$1');
}
