import { registerEnumType } from 'type-graphql';

export enum RefundStatus {
  REQUESTED = 'REQUESTED',
  SUCCEEDED = 'SUCCEEDED',
}

registerEnumType(RefundStatus, {
  name: 'RefundStatus',
  description: 'The status of a refund.',
  valuesConfig: {
    REQUESTED: { description: 'Pending.' },
    SUCCEEDED: { description: 'Refunded.' },
  },
});

export enum RefundDestination {
  ORIGINAL = 'ORIGINAL',
  BALANCE = 'BALANCE',
}

registerEnumType(RefundDestination, {
  name: 'RefundDestination',
  description: 'Where the money of a refund goes.',
  valuesConfig: {
    ORIGINAL: { description: 'To the original payment method.' },
    BALANCE: {
      description: "To the buyer's balance with the shop; also when the original payment method cannot be refunded.",
    },
  },
});

export enum RefundReason {
  SUPERFLUOUS = 'SUPERFLUOUS',
  UNFULFILLABLE = 'UNFULFILLABLE',
  AFTER_SALE = 'AFTER_SALE',
  GOODWILL = 'GOODWILL',
}

registerEnumType(RefundReason, {
  name: 'RefundReason',
  description: 'The reason of a refund.',
  valuesConfig: {
    SUPERFLUOUS: { description: 'The order was already cancelled or paid when the money arrived.' },
    UNFULFILLABLE: { description: 'The goods had sold out when the money arrived.' },
    AFTER_SALE: { description: 'An after-sale request.' },
    GOODWILL: { description: "An administrator's decision." },
  },
});
