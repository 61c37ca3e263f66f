import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { CreateBrandResolver } from './create-brand.resolver.ts';
import { ManagedBrandResolver } from './managed-brand.resolver.ts';
import { MergeBrandResolver } from './merge-brand.resolver.ts';
import { refreshBrand } from './refresh-brand.ts';
import { UpdateBrandResolver } from './update-brand.resolver.ts';

/** Administrators keep the brands. */
export const brands = defineModule<CatalogContext>({
  name: 'brands',
  resolvers: [ManagedBrandResolver, CreateBrandResolver, UpdateBrandResolver, MergeBrandResolver],
  jobs: { 'catalog.refreshBrand': { run: refreshBrand } },
});
