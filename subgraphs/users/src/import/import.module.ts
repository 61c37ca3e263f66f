import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ImportPeopleResolver } from './import-people.resolver.ts';
import { ImportSellersResolver } from './import-sellers.resolver.ts';

/** The import of people and sellers. */
export const imports = defineModule<UsersContext>({
  name: 'import',
  resolvers: [ImportPeopleResolver, ImportSellersResolver],
});
