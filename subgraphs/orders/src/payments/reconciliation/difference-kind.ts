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
    UNKNOWN_HERE: { description: "In the provider's statement but not in our records." },
    MISSING_THERE: { description: "In our records but not in the provider's statement." },
    AMOUNT: { description: 'Another amount.' },
    OUTCOME: { description: 'The outcomes differ; corrected where possible.' },
  },
});
