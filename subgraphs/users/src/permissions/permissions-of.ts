import { PERMISSIONS, type Permission } from '@minijd/subgraph';
import { StaffRole } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';

/** What the roles of an administrator permit together. Somebody without any may use what is theirs. */
export async function permissionsOf({ db }: UsersContext, roles: readonly StaffRole[]): Promise<readonly Permission[]> {
  if (roles.length === 0) return [];
  if (roles.includes(StaffRole.SUPER)) return PERMISSIONS;
  const kept = await db.selectFrom('role_permissions').select('permissions').where('role', 'in', roles).execute();
  const names = new Set(kept.flatMap(({ permissions }) => permissions));
  // What an earlier version of the shop permitted may be no more.
  return PERMISSIONS.filter((permission) => names.has(permission));
}
