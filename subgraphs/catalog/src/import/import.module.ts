import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { ImportCatalogResolver } from './import-catalog.resolver.ts';
import { ImportProgress } from './import-progress.entity.ts';
import { ImportProgressResolver } from './import-progress.resolver.ts';

export const importEntities = [ImportProgress];

/** The import of products. */
export const imports = defineModule<CatalogContext>({
  name: 'import',
  entities: importEntities,
  resolvers: [ImportCatalogResolver, ImportProgressResolver],
});
