import { registerEnumType } from 'type-graphql';

export enum AfterSaleKind {
  REFUND = 'REFUND',
  RETURN = 'RETURN',
  PRICE_PROTECTION = 'PRICE_PROTECTION',
}

registerEnumType(AfterSaleKind, {
  name: 'AfterSaleKind',
  description: 'What the buyer asks for.',
  valuesConfig: {
    REFUND: { description: 'Paid goods that are not shipped yet shall not be sent; the money goes back.' },
    RETURN: { description: 'Delivered goods are sent back, then the money goes back.' },
    PRICE_PROTECTION: { description: 'The goods cost less soon after; the difference goes back at once.' },
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
  description: 'How far an after-sale request has come.',
  valuesConfig: {
    REQUESTED: { description: 'Waits for the seller; without an answer in time it is granted.' },
    AWAITING_RETURN: { description: 'Granted; the buyer sends the goods back.' },
    RETURNING: { description: 'The goods are on their way to the seller.' },
    REFUNDING: { description: 'Settled; the money is on its way back.' },
    REFUNDED: { description: 'The money went back.' },
    REJECTED: { description: 'The seller declined, and said why.' },
    WITHDRAWN: { description: 'The buyer took it back, or did not send the goods in time.' },
  },
});

/** Statuses of unsuccessful requests, whose units are free again. */
export const VOID = [AfterSaleStatus.REJECTED, AfterSaleStatus.WITHDRAWN] as const;
