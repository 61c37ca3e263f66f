import { registerEnumType } from 'type-graphql';

export enum ReviewSort {
  NEWEST = 'NEWEST',
  MOST_HELPFUL = 'MOST_HELPFUL',
  RATING_DESC = 'RATING_DESC',
  RATING_ASC = 'RATING_ASC',
}

registerEnumType(ReviewSort, {
  name: 'ReviewSort',
  description: 'In which order reviews come; equal ones come newest first.',
  valuesConfig: {
    NEWEST: { description: 'Newest first.' },
    MOST_HELPFUL: { description: 'What most people found helpful first.' },
    RATING_DESC: { description: 'Best rating first.' },
    RATING_ASC: { description: 'Worst rating first.' },
  },
});
