import { registerEnumType } from 'type-graphql';

export enum ReviewSort {
  NEWEST = 'NEWEST',
  MOST_HELPFUL = 'MOST_HELPFUL',
  RATING_DESC = 'RATING_DESC',
  RATING_ASC = 'RATING_ASC',
}

registerEnumType(ReviewSort, {
  name: 'ReviewSort',
  description: 'The order of reviews; ties are sorted newest first.',
  valuesConfig: {
    NEWEST: { description: 'Newest first.' },
    MOST_HELPFUL: { description: 'Most helpful first.' },
    RATING_DESC: { description: 'Best rating first.' },
    RATING_ASC: { description: 'Worst rating first.' },
  },
});
