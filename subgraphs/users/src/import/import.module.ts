import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ImportKeptResolver } from './import-kept.resolver.ts';
import { ImportPeopleResolver } from './import-people.resolver.ts';
import { ImportSellersResolver } from './import-sellers.resolver.ts';

/** The import of people, sellers, favourites and histories. */
export const imports = defineModule<UsersContext>({
  name: 'import',
  resolvers: [ImportPeopleResolver, ImportSellersResolver, ImportKeptResolver],
});
