import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { forbidden } from '@minijd/subgraph';
import { Role, StaffRole, User } from '../accounts/index.ts';
import { permissionsOf } from '../permissions/index.ts';
import { suspensionsInForce } from '../suspensions/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { refusals } from './role.refusals.ts';

/**
 * Serialises changes of roles until the transaction ends: two parallel ones could together remove the last super
 * administrator.
 */
export async function lockRoles(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('roles of administrators'))`);
}

/** Whether there is a super administrator who is not suspended; the caller has locked the roles. */
export async function hasSuper(db: UsersDatabase): Promise<boolean> {
  const found = await db
    .selectFrom('user')
    .select('id')
    .where('role', '=', Role.ADMIN)
    .where(({ val, eb, fn }) => eb(val(StaffRole.SUPER), '=', fn.any('staff_roles')))
    .where('id', 'not in', suspensionsInForce(db).clearSelect().select('user_id'))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Locks somebody's row until the transaction ends; throws Refusal when there is nobody. */
export async function lockPerson(em: EntityManager, id: string): Promise<User> {
  const user = await em.findOne(User, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!user) throw refusals.nobody('userId');
  return user;
}

/** Throws FORBIDDEN unless whoever asks is permitted all that these roles permit. */
export async function refuseMoreThanOwn(context: UsersContext, roles: readonly StaffRole[]): Promise<void> {
  const permitted = await permissionsOf(context, roles);
  if (!permitted.every((permission) => context.may(permission))) throw forbidden();
}
