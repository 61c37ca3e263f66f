import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { CreateCategoryResolver } from './create-category.resolver.ts';
import { ManagedCategoryResolver } from './managed-category.resolver.ts';
import { MergeCategoryResolver } from './merge-category.resolver.ts';
import { MoveCategoryResolver } from './move-category.resolver.ts';
import { refreshBranch } from './refresh-branch.ts';
import { UpdateCategoryResolver } from './update-category.resolver.ts';

/** Administrators keep the tree of categories, and what each asks of its products. */
export const categories = defineModule<CatalogContext>({
  name: 'categories',
  resolvers: [
    ManagedCategoryResolver,
    CreateCategoryResolver,
    UpdateCategoryResolver,
    MoveCategoryResolver,
    MergeCategoryResolver,
  ],
  jobs: { 'catalog.refreshBranch': { run: refreshBranch } },
});
