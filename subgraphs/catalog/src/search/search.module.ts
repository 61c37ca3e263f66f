import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { SearchDocumentResolver } from './search-document.resolver.ts';

/** Product data for the search subgraph. */
export const searchDocuments = defineModule<CatalogContext>({
  name: 'search',
  resolvers: [SearchDocumentResolver],
});
