import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ChangeRolesResolver } from './change-roles.resolver.ts';
import { RoleResolver } from './role.resolver.ts';

/** Staff roles, their holders and permissions. */
export const roles = defineModule<UsersContext>({
  name: 'roles',
  resolvers: [RoleResolver, ChangeRolesResolver],
});
