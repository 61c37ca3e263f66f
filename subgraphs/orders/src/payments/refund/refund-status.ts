import { registerEnumType } from 'type-graphql';

export enum RefundStatus {
  REQUESTED = 'REQUESTED',
  SUCCEEDED = 'SUCCEEDED',
}

registerEnumType(RefundStatus, {
  name: 'RefundStatus',
  description: 'How far a refund has come.',
  valuesConfig: {
    REQUESTED: { description: 'On its way.' },
    SUCCEEDED: { description: 'The money went back.' },
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
    ORIGINAL: { description: 'The way it came.' },
    BALANCE: { description: "To the buyer's balance with the shop; also when it cannot go the way it came." },
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
  description: 'Why money goes back.',
  valuesConfig: {
    SUPERFLUOUS: { description: 'The order was cancelled or paid already when the money came.' },
    UNFULFILLABLE: { description: 'The goods had sold out when the money came.' },
    AFTER_SALE: { description: 'Goods were not sent, or came back.' },
    GOODWILL: { description: 'An administrator gave it.' },
  },
});
