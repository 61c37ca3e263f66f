import { registerEnumType } from 'type-graphql';

export enum ReviewStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}

registerEnumType(ReviewStatus, {
  name: 'ReviewStatus',
  description: 'Whether a review, or its follow-up, is public.',
  valuesConfig: {
    PENDING: { description: 'A moderator has to look at it first; its author sees it.' },
    APPROVED: { description: 'Public, and counted in the ratings.' },
    REJECTED: { description: 'Not public; its author sees it, and why.' },
  },
});
