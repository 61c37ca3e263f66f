import type { EntityManager } from '@mikro-orm/postgresql';
import { StaffRole } from '../accounts/index.ts';
import type { UsersDatabase } from '../users-context.ts';

/**
 * Serialises changes of roles until the transaction ends: two parallel ones could together remove the last super
 * administrator.
 */
export async function lockRoles(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('roles of administrators'))`);
}

/** Whether there is a super administrator; the caller has locked the roles. */
export async function hasSuper(db: UsersDatabase): Promise<boolean> {
  const found = await db
    .selectFrom('user')
    .select('id')
    .where(({ val, eb, fn }) => eb(val(StaffRole.SUPER), '=', fn.any('staff_roles')))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
