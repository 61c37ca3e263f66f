import { registerEnumType } from 'type-graphql';

export enum AfterSaleReason {
  CHANGED_MIND = 'CHANGED_MIND',
  ORDERED_WRONG = 'ORDERED_WRONG',
  TOO_SLOW = 'TOO_SLOW',
  NOT_RECEIVED = 'NOT_RECEIVED',
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
    NOT_RECEIVED: { description: 'The parcel, or a part of it, has not arrived.' },
    DAMAGED: { description: 'Broken on arrival.' },
    DEFECTIVE: { description: 'Does not work.' },
    WRONG_ITEM: { description: 'Something else came.' },
    NOT_AS_DESCRIBED: { description: 'Differs from its page.' },
    CHEAPER_NOW: { description: 'Costs less now.' },
    OTHER: { description: 'Something else; the text says what.' },
  },
});

/** Defects of the goods, for which buyers have more time. */
export const FAULTS: readonly AfterSaleReason[] = [
  AfterSaleReason.DAMAGED,
  AfterSaleReason.DEFECTIVE,
  AfterSaleReason.WRONG_ITEM,
  AfterSaleReason.NOT_AS_DESCRIBED,
];
