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
  description: 'The status of an order.',
  valuesConfig: {
    PENDING: { description: 'Placed; its goods are reserved until it is paid or expires.' },
    PAID: { description: 'Paid; waits for the seller to ship.' },
    SHIPPED: { description: 'On its way.' },
    DELIVERED: { description: 'Delivered.' },
    COMPLETED: { description: 'The buyer has confirmed receipt.' },
    CANCELLED: { description: 'Cancelled; nothing has to be paid.' },
    REFUNDING: { description: 'Being refunded.' },
    REFUNDED: { description: 'Refunded.' },
  },
});

export enum OrderAction {
  PAY = 'PAY',
  CANCEL = 'CANCEL',
  CANCEL_PAID = 'CANCEL_PAID',
  SHIP = 'SHIP',
  DELIVER = 'DELIVER',
  CONFIRM_RECEIPT = 'CONFIRM_RECEIPT',
  CHANGE_PRICE = 'CHANGE_PRICE',
  CHANGE_ADDRESS = 'CHANGE_ADDRESS',
  CORRECT_ADDRESS = 'CORRECT_ADDRESS',
}

registerEnumType(OrderAction, {
  name: 'OrderAction',
  description: 'An action on an order that the viewer may take now.',
  valuesConfig: {
    PAY: { description: 'Buyer: pay it (`payOrder`).' },
    CANCEL: { description: 'Buyer: cancel it (`cancelOrder`).' },
    CANCEL_PAID: { description: 'Buyer: cancel what no parcel was recorded for yet (`cancelPaidOrder`).' },
    SHIP: { description: 'Seller: hand it to a carrier (`shipOrder`).' },
    DELIVER: { description: 'Administrator: record its delivery (`recordDelivery`).' },
    CONFIRM_RECEIPT: { description: 'Buyer: confirm its receipt (`confirmReceipt`).' },
    CHANGE_PRICE: { description: 'Seller: change what it costs (`changeOrderPrice`).' },
    CHANGE_ADDRESS: { description: 'Buyer: send it to another address (`changeOrderAddress`).' },
    CORRECT_ADDRESS: { description: 'Seller or administrator: correct its address (`correctOrderAddress`).' },
  },
});
