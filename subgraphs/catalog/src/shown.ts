import type { ShownTables } from '@minijd/subgraph';

/** What guests see of these tables. Categories and brands are shown with products that no statement about them names. */
export const shown: ShownTables = {
  product: { types: ['Product'] },
  sku: { types: ['Product', 'Sku'] },
  price_change: { types: ['Product', 'Sku'] },
  stock_level: { types: ['Sku'] },
  sku_stock: { types: ['Sku'] },
  seller_standing: { types: ['Product'] },
  brand: { types: ['Brand'], widely: true },
  category: { types: ['Category'], widely: true },
  category_listing: { types: ['Category'], widely: true },
  home_block: { types: ['HomeBlock'], widely: true },
};
