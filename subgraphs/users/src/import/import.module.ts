import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ImportPeopleResolver } from './import-people.resolver.ts';
import { ImportSellersResolver } from './import-sellers.resolver.ts';

/** People and sellers that the shop itself brings in. */
export const imports = defineModule<UsersContext>({
  name: 'import',
  resolvers: [ImportPeopleResolver, ImportSellersResolver],
});
