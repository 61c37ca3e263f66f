import { Role } from '../accounts/index.ts';
import { hasSecondFactor } from '../second-factor/index.ts';
import type { UsersContext } from '../users-context.ts';

/** What a person may do now: administrators who need a second factor and have none act as buyers, who can enable one. */
export async function grantedRole(context: UsersContext, { id, role }: { id: string; role: Role }): Promise<Role> {
  const needed = role === Role.ADMIN && context.settings.ADMIN_SECOND_FACTOR === 'required';
  return needed && !(await hasSecondFactor(context, id)) ? Role.USER : role;
}
