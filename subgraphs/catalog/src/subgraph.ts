import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { CatalogContext } from './catalog-context.ts';
import { imports } from './import/index.ts';
import { products } from './products/index.ts';
import { searchDocuments } from './search/index.ts';
import { stock } from './stock/index.ts';

export const catalog = defineSubgraph({
  name: 'catalog',
  context: CatalogContext,
  migrations,
  modules: [products, stock, searchDocuments, imports],
});
