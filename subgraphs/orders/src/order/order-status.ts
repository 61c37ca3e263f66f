import { registerEnumType } from 'type-graphql';

export enum OrderStatus {
  PENDING = 'PENDING',
  PAID = 'PAID',
  SHIPPED = 'SHIPPED',
  DELIVERED = 'DELIVERED',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
  REFUNDING = 'REFUNDING',
  REFUNDED = 'REFUNDED',
}

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'How far an order has come.',
  valuesConfig: {
    PENDING: { description: 'Placed; its goods are kept until it is paid or expires.' },
    PAID: { description: 'Paid; waits for the seller to ship.' },
    SHIPPED: { description: 'On its way.' },
    DELIVERED: { description: 'Handed over by the carrier.' },
    COMPLETED: { description: 'The buyer has confirmed receipt.' },
    CANCELLED: { description: 'Called off; nothing is owed.' },
    REFUNDING: { description: 'A refund is asked for.' },
    REFUNDED: { description: 'The money went back.' },
  },
});

export enum OrderAction {
  PAY = 'PAY',
  CANCEL = 'CANCEL',
  SHIP = 'SHIP',
  DELIVER = 'DELIVER',
  CONFIRM_RECEIPT = 'CONFIRM_RECEIPT',
}

registerEnumType(OrderAction, {
  name: 'OrderAction',
  description: 'What somebody may do with an order now.',
  valuesConfig: {
    PAY: { description: 'Buyer: pay it (`payOrder`).' },
    CANCEL: { description: 'Buyer: call it off (`cancelOrder`).' },
    SHIP: { description: 'Seller: hand it to a carrier (`shipOrder`).' },
    DELIVER: { description: 'Administrator: record its delivery (`recordDelivery`).' },
    CONFIRM_RECEIPT: { description: 'Buyer: say it has arrived (`confirmReceipt`).' },
  },
});
