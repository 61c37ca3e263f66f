import { registerEnumType } from 'type-graphql';

export enum AfterSaleKind {
  REFUND = 'REFUND',
  RETURN = 'RETURN',
  REFUND_ONLY = 'REFUND_ONLY',
  PRICE_PROTECTION = 'PRICE_PROTECTION',
}

registerEnumType(AfterSaleKind, {
  name: 'AfterSaleKind',
  description: 'The kind of an after-sale request.',
  valuesConfig: {
    REFUND: { description: 'A refund of paid goods that are not shipped yet.' },
    RETURN: { description: 'Delivered goods are sent back and then refunded.' },
    REFUND_ONLY: {
      description: 'A refund of shipped goods, all or a part of what was paid, without sending them back.',
    },
    PRICE_PROTECTION: { description: 'The price fell soon after payment; the difference is refunded at once.' },
  },
});

export enum AfterSaleStatus {
  REQUESTED = 'REQUESTED',
  AWAITING_RETURN = 'AWAITING_RETURN',
  RETURNING = 'RETURNING',
  REFUNDING = 'REFUNDING',
  REFUNDED = 'REFUNDED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(AfterSaleStatus, {
  name: 'AfterSaleStatus',
  description: 'The status of an after-sale request.',
  valuesConfig: {
    REQUESTED: { description: 'Waits for the seller; without an answer in time it is granted.' },
    AWAITING_RETURN: { description: 'Granted; the buyer sends the goods back.' },
    RETURNING: { description: 'The goods are on their way to the seller.' },
    REFUNDING: { description: 'Settled; the refund is pending.' },
    REFUNDED: { description: 'Refunded.' },
    REJECTED: { description: 'The seller declined, and said why.' },
    WITHDRAWN: { description: 'The buyer withdrew it, or did not send the goods in time.' },
  },
});

/** Statuses of unsuccessful requests, whose units are free again. */
export const VOID = [AfterSaleStatus.REJECTED, AfterSaleStatus.WITHDRAWN] as const;
