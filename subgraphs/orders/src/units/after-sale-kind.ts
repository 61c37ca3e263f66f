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

export enum AfterSaleReason {
  CHANGED_MIND = 'CHANGED_MIND',
  ORDERED_WRONG = 'ORDERED_WRONG',
  TOO_SLOW = 'TOO_SLOW',
  DAMAGED = 'DAMAGED',
  DEFECTIVE = 'DEFECTIVE',
  WRONG_ITEM = 'WRONG_ITEM',
  NOT_AS_DESCRIBED = 'NOT_AS_DESCRIBED',
  CHEAPER_NOW = 'CHEAPER_NOW',
  OTHER = 'OTHER',
}

registerEnumType(AfterSaleReason, {
  name: 'AfterSaleReason',
  description: 'Why the buyer asks.',
  valuesConfig: {
    CHANGED_MIND: { description: 'Not wanted any more.' },
    ORDERED_WRONG: { description: 'Another SKU, number or address was meant.' },
    TOO_SLOW: { description: 'It takes too long.' },
    DAMAGED: { description: 'Broken on arrival.' },
    DEFECTIVE: { description: 'Does not work.' },
    WRONG_ITEM: { description: 'Something else came.' },
    NOT_AS_DESCRIBED: { description: 'Differs from its page.' },
    CHEAPER_NOW: { description: 'Costs less now.' },
    OTHER: { description: 'Something else; the text says what.' },
  },
});

/** Reasons that lie with the goods: they leave the buyer more time. */
export const FAULTS: readonly AfterSaleReason[] = [
  AfterSaleReason.DAMAGED,
  AfterSaleReason.DEFECTIVE,
  AfterSaleReason.WRONG_ITEM,
  AfterSaleReason.NOT_AS_DESCRIBED,
];
