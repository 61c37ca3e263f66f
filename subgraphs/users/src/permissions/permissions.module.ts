import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { saveFirstPermissions } from './first-permissions.ts';
import { RolePermissions } from './role-permissions.entity.ts';
import { UserPermissionsResolver } from './user-permissions.resolver.ts';

export const permissionEntities = [RolePermissions];

/** Permissions of administrators by role. */
export const permissions = defineModule<UsersContext>({
  name: 'permissions',
  entities: permissionEntities,
  resolvers: [UserPermissionsResolver],
  onStart: saveFirstPermissions,
});
