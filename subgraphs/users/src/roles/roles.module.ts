import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { ChangeRolesResolver } from './change-roles.resolver.ts';
import { RoleResolver } from './role.resolver.ts';

/** Who is an administrator of which kind, and what each kind may do. */
export const roles = defineModule<UsersContext>({
  name: 'roles',
  resolvers: [RoleResolver, ChangeRolesResolver],
});
