import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { PeopleResolver, SellerOwnerResolver } from './people.resolver.ts';
import { SuspendUserResolver } from './suspend-user.resolver.ts';

/** How administrators look after people: find them, keep them out, let them in, sign them out. */
export const people = defineModule<UsersContext>({
  name: 'people',
  resolvers: [PeopleResolver, SellerOwnerResolver, SuspendUserResolver],
});
