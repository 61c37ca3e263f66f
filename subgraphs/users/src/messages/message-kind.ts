import { registerEnumType } from 'type-graphql';
import type { NotificationCategory } from '../notifications/index.ts';

export const MessageKind = {
  ORDER_PLACED: 'ORDER_PLACED',
  ORDER_PAID: 'ORDER_PAID',
  ORDER_CANCELLED: 'ORDER_CANCELLED',
  ORDER_REFUNDED: 'ORDER_REFUNDED',
  PARCEL_SHIPPED: 'PARCEL_SHIPPED',
  PARCEL_DELIVERED: 'PARCEL_DELIVERED',
  PARCEL_DELAYED: 'PARCEL_DELAYED',
  AFTER_SALE_GRANTED: 'AFTER_SALE_GRANTED',
  AFTER_SALE_SETTLED: 'AFTER_SALE_SETTLED',
  AFTER_SALE_REFUNDED: 'AFTER_SALE_REFUNDED',
  AFTER_SALE_REJECTED: 'AFTER_SALE_REJECTED',
  PRICE_DROP: 'PRICE_DROP',
  BACK_IN_STOCK: 'BACK_IN_STOCK',
  SHOP_NEWS: 'SHOP_NEWS',
  ORDER_TO_SHIP: 'ORDER_TO_SHIP',
  AFTER_SALE_REQUESTED: 'AFTER_SALE_REQUESTED',
  RETURN_SENT: 'RETURN_SENT',
  LOW_STOCK: 'LOW_STOCK',
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
} as const;
export type MessageKind = keyof typeof MessageKind;

registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: 'The kind of a message.',
  valuesConfig: {
    ORDER_PLACED: { description: 'An order waits for its payment.' },
    ORDER_PAID: { description: 'An order is paid.' },
    ORDER_CANCELLED: { description: 'An order was cancelled.' },
    ORDER_REFUNDED: { description: 'An order was refunded without a request.' },
    PARCEL_SHIPPED: { description: 'A parcel is on its way.' },
    PARCEL_DELIVERED: { description: 'A parcel has arrived.' },
    PARCEL_DELAYED: { description: 'A problem with the delivery of a parcel.' },
    AFTER_SALE_GRANTED: { description: 'A return was granted.' },
    AFTER_SALE_SETTLED: { description: 'A request was settled; its refund is pending.' },
    AFTER_SALE_REFUNDED: { description: 'The refund of a request is complete.' },
    AFTER_SALE_REJECTED: { description: 'A request was declined.' },
    PRICE_DROP: { description: 'A price alert was triggered.' },
    BACK_IN_STOCK: { description: 'A stock alert was triggered.' },
    SHOP_NEWS: { description: 'News of the shop.' },
    ORDER_TO_SHIP: { description: 'For a seller: an order with their goods is paid.' },
    AFTER_SALE_REQUESTED: { description: 'For a seller: a buyer made an after-sale request.' },
    RETURN_SENT: { description: 'For a seller: goods are on their way back.' },
    LOW_STOCK: { description: 'For a seller: few units are left of a SKU.' },
    PASSWORD_CHANGED: { description: 'The password of the account was changed.' },
  },
});

export const CATEGORY_OF: Record<MessageKind, NotificationCategory> = {
  ORDER_PLACED: 'ORDER',
  ORDER_PAID: 'ORDER',
  ORDER_CANCELLED: 'ORDER',
  ORDER_REFUNDED: 'ORDER',
  PARCEL_SHIPPED: 'ORDER',
  PARCEL_DELIVERED: 'ORDER',
  PARCEL_DELAYED: 'ORDER',
  AFTER_SALE_GRANTED: 'AFTER_SALE',
  AFTER_SALE_SETTLED: 'AFTER_SALE',
  AFTER_SALE_REFUNDED: 'AFTER_SALE',
  AFTER_SALE_REJECTED: 'AFTER_SALE',
  PRICE_DROP: 'ALERT',
  BACK_IN_STOCK: 'ALERT',
  SHOP_NEWS: 'NEWS',
  ORDER_TO_SHIP: 'SALES',
  AFTER_SALE_REQUESTED: 'SALES',
  RETURN_SENT: 'SALES',
  LOW_STOCK: 'SALES',
  PASSWORD_CHANGED: 'ACCOUNT',
};

export function kindsOf(category: NotificationCategory): MessageKind[] {
  return Object.values(MessageKind).filter((kind) => CATEGORY_OF[kind] === category);
}
