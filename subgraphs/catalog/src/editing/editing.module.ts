import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { carryOutChange } from './carry-out-change.ts';
import { CreateProductResolver } from './create-product.resolver.ts';
import { DuplicateProductResolver } from './duplicate-product.resolver.ts';
import { ManagedProductResolver, ManagedSkuResolver } from './managed-product.resolver.ts';
import { PreviewDescriptionResolver } from './preview-description.resolver.ts';
import { PriceChange } from './price-change.entity.ts';
import { ProductEdit } from './product-edit.entity.ts';
import { ProductStatusResolver } from './product-status.resolver.ts';
import { ScheduleChangeResolver, ScheduledChangeResolver } from './schedule-change.resolver.ts';
import { ScheduledChange } from './scheduled-change.entity.ts';
import { UpdateProductResolver } from './update-product.resolver.ts';

export const editingEntities = [ProductEdit, PriceChange, ScheduledChange];

/** Sellers and administrators make and change products. */
export const editing = defineModule<CatalogContext>({
  name: 'editing',
  entities: editingEntities,
  appendOnlyTables: ['price_change'],
  resolvers: [
    ManagedProductResolver,
    ManagedSkuResolver,
    CreateProductResolver,
    UpdateProductResolver,
    ProductStatusResolver,
    DuplicateProductResolver,
    PreviewDescriptionResolver,
    ScheduleChangeResolver,
    ScheduledChangeResolver,
  ],
  jobs: { 'catalog.carryOutChange': { run: carryOutChange } },
});
