import { defineModule } from '@minijd/subgraph';
import type { CatalogContext } from '../catalog-context.ts';
import { ChangeHomeBlockResolver } from './change-home-block.resolver.ts';
import { HomeBlock } from './home-block.entity.ts';
import { HomePageResolver } from './home-page.resolver.ts';
import { ManagedHomeBlockResolver } from './managed-home-block.resolver.ts';

export const homeEntities = [HomeBlock];

/** What the home page shows, and when. */
export const home = defineModule<CatalogContext>({
  name: 'home',
  entities: homeEntities,
  resolvers: [HomePageResolver, ManagedHomeBlockResolver, ChangeHomeBlockResolver],
});
