import { PERMISSIONS, type Permission } from '@minijd/subgraph';
import { StaffRole } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';

/** The permissions of all roles of an administrator together. People without roles need none for their own data. */
export async function permissionsOf({ db }: UsersContext, roles: readonly StaffRole[]): Promise<readonly Permission[]> {
  if (roles.length === 0) return [];
  if (roles.includes(StaffRole.SUPER)) return PERMISSIONS;
  const kept = await db.selectFrom('role_permissions').select('permissions').where('role', 'in', roles).execute();
  const names = new Set(kept.flatMap(({ permissions }) => permissions));
  // Permissions of earlier versions may no longer exist.
  return PERMISSIONS.filter((permission) => names.has(permission));
}
