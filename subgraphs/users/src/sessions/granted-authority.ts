import type { Permission } from '@minijd/subgraph';
import { Role, type UserRow } from '../accounts/index.ts';
import { permissionsOf } from '../permissions/index.ts';
import { hasSecondFactor } from '../second-factor/index.ts';
import type { UsersContext } from '../users-context.ts';

interface Authority {
  role: Role;
  permissions: readonly Permission[];
}

/**
 * The present rights of a person: administrators without a required second factor are treated as buyers, who can enable
 * one.
 */
export async function grantedAuthority(
  context: UsersContext,
  { id, role, staffRoles }: Pick<UserRow, 'id' | 'role' | 'staffRoles'>,
): Promise<Authority> {
  const needed = role === Role.ADMIN && context.settings.ADMIN_SECOND_FACTOR === 'required';
  if (needed && !(await hasSecondFactor(context, id))) return { role: Role.USER, permissions: [] };
  return { role, permissions: await permissionsOf(context, staffRoles) };
}
