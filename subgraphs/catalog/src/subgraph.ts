import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { brands } from './brands/index.ts';
import { bulk } from './bulk/index.ts';
import { CatalogContext } from './catalog-context.ts';
import { catalogSettings } from './catalog-settings.ts';
import { categories } from './categories/index.ts';
import { editing } from './editing/index.ts';
import { home } from './home/index.ts';
import { imports } from './import/index.ts';
import { products } from './products/index.ts';
import { searchDocuments } from './search/index.ts';
import { shown } from './shown.ts';
import { stock } from './stock/index.ts';
import { versions } from './versions/index.ts';
import { views } from './views/index.ts';

export const catalog = defineSubgraph({
  name: 'catalog',
  context: CatalogContext,
  migrations,
  shown,
  settings: catalogSettings,
  modules: [products, stock, searchDocuments, imports, versions, categories, brands, home, editing, bulk, views],
});
