import { registerEnumType } from 'type-graphql';

export enum DifferenceKind {
  UNKNOWN_HERE = 'UNKNOWN_HERE',
  MISSING_THERE = 'MISSING_THERE',
  AMOUNT = 'AMOUNT',
  OUTCOME = 'OUTCOME',
}

registerEnumType(DifferenceKind, {
  name: 'PaymentDifferenceKind',
  description: "How our records and a provider's differ.",
  valuesConfig: {
    UNKNOWN_HERE: { description: 'Money moved there of which we have no record.' },
    MISSING_THERE: { description: 'Money moved by our records of which they have none.' },
    AMOUNT: { description: 'Another amount.' },
    OUTCOME: { description: 'Done there and not here, or the other way round; the one that can be is put right.' },
  },
});
