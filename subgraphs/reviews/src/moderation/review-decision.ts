import { registerEnumType } from 'type-graphql';

export enum ReviewDecision {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
}

registerEnumType(ReviewDecision, {
  name: 'ReviewDecision',
  description: 'What a moderator decides.',
  valuesConfig: {
    APPROVE: { description: 'The review is public, with its follow-up if there is one.' },
    REJECT: { description: 'It is not public; its author is told why.' },
  },
});
