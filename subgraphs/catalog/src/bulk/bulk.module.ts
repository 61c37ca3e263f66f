import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { BulkImport, BulkProblem } from './bulk-import.entity.ts';
import { BulkImportResolver } from './bulk-import.resolver.ts';
import { ExportedRowsResolver } from './exported-rows.resolver.ts';
import { pruneImports } from './prune-imports.ts';
import { runImport } from './run-import.ts';
import { StartImportResolver } from './start-import.resolver.ts';
import { UploadsResolver } from './uploads.resolver.ts';

/** Of several shops; those of one shop wait for each other. */
const IMPORTS_AT_ONCE = 2;

export const bulkEntities = [BulkImport, BulkProblem];

/** Products, prices and stock from files and to files. */
export const bulk = defineModule<CatalogContext>({
  name: 'bulk',
  entities: bulkEntities,
  resolvers: [StartImportResolver, BulkImportResolver, ExportedRowsResolver, UploadsResolver],
  jobs: {
    'catalog.runImport': { run: runImport, groupsAtOnce: IMPORTS_AT_ONCE },
    'catalog.pruneImports': { run: pruneImports, cron: '17 4 * * *' },
  },
});
