import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { SearchDocumentResolver } from './search-document.resolver.ts';

/** Products as the search subgraph reads them. */
export const searchDocuments = defineModule<CatalogContext>({
  name: 'search',
  resolvers: [SearchDocumentResolver],
});
