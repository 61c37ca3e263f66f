import type { ShownTables } from '@minijd/subgraph';

/** What guests see of these tables: shops, and the names of those who write reviews. */
export const shown: ShownTables = {
  seller: { types: ['Seller'] },
  shop_follow: { types: ['Seller'] },
  user: { types: ['User'] },
};
