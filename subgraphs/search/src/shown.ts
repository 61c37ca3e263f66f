import type { ShownTables } from '@minijd/subgraph';

/** What guests see of these tables: statistics of shops, and which products are similar or bought together. */
export const shown: ShownTables = {
  seller_figures: { types: ['SellerStatistics'] },
  document: { types: ['Product'] },
  related_product: { types: ['Recommendation'] },
};
