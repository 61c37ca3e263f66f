import { forbidden, PERMISSIONS, type Permission } from '@minijd/subgraph';
import { StaffRole } from '../accounts/index.ts';
import { RolePermissions } from '../permissions/index.ts';
import { revokeSessions } from '../sessions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { refusals } from './role.refusals.ts';
import { lockRoles } from './staff.ts';

interface RoleChange {
  role: StaffRole;
  permissions: readonly Permission[];
}

/**
 * Sets the permissions of a role; nobody can grant or revoke permissions they do not have. Ends the sessions of its
 * holders.
 */
export async function changeRolePermissions(
  context: UsersContext,
  { role, permissions }: RoleChange,
): Promise<Permission[]> {
  if (role === StaffRole.SUPER) throw refusals.superHasAll();
  if (permissions.length > PERMISSIONS.length) throw refusals.tooMany();
  const wanted = PERMISSIONS.filter((permission) => permissions.includes(permission));
  const holders = await context.em.transactional(async (em) => {
    await lockRoles(em);
    const kept = await em.findOneOrFail(RolePermissions, { role });
    const different = PERMISSIONS.filter((one) => wanted.includes(one) !== kept.permissions.includes(one));
    if (!different.every((permission) => context.may(permission))) throw forbidden();
    kept.permissions = wanted;
    return different.length > 0 ? holdersOf(context, role) : [];
  });
  if (holders.length > 0) await revokeSessions(context, { userId: holders });
  return wanted;
}

async function holdersOf({ db }: UsersContext, role: StaffRole): Promise<string[]> {
  const holders = db
    .selectFrom('user')
    .select('id')
    .where(({ val, eb, fn }) => eb(val(role), '=', fn.any('staff_roles')));
  return (await holders.execute()).map(({ id }) => id);
}
