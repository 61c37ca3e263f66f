import type { ShownTables } from '@minijd/subgraph';

/** What guests see of these tables. */
export const shown: ShownTables = {
  review: { types: ['Review', 'ReviewFacets', 'RatingSummary'] },
  rating_summary: { types: ['RatingSummary'] },
  helpful_vote: { types: ['Review'] },
};
