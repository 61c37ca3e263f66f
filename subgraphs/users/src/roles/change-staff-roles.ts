import { isUuid } from '@minijd/subgraph';
import { accountsWithEmail, normaliseEmail, Role, StaffRole } from '../accounts/index.ts';
import { revokeSessions } from '../sessions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { refusals } from './role.refusals.ts';
import { hasSuper, lockPerson, lockRoles, refuseMoreThanOwn } from './staff.ts';

interface StaffChange {
  userId?: string | null;
  email?: string | null;
  add: readonly StaffRole[];
  remove: readonly StaffRole[];
}

/**
 * Adds and removes staff roles of a person, who is an administrator with at least one and a buyer without. Nobody can
 * grant or revoke permissions they do not have. Ends the person's sessions, because their tokens carry the old rights.
 */
export async function changeStaffRoles(context: UsersContext, change: StaffChange): Promise<string> {
  const id = await personOf(context, change);
  const changed = await context.em.transactional(async (em) => {
    await lockRoles(em);
    const user = await lockPerson(em, id);
    const roles = rolesAfter(user.staffRoles, change);
    const different = Object.values(StaffRole).filter(
      (role) => roles.includes(role) !== user.staffRoles.includes(role),
    );
    if (different.length === 0) return false;
    if (user.role === Role.SELLER) throw refusals.isSeller();
    await refuseMoreThanOwn(context, different);
    user.staffRoles = roles;
    user.role = roles.length > 0 ? Role.ADMIN : Role.USER;
    await em.flush();
    if (!(await hasSuper(em.getKysely()))) throw refusals.lastSuper('remove');
    return true;
  });
  if (changed) await revokeSessions(context, { userId: id });
  return id;
}

function rolesAfter(before: readonly StaffRole[], { add, remove }: StaffChange): StaffRole[] {
  const kept = new Set([...before, ...add]).difference(new Set(remove));
  return Object.values(StaffRole).filter((role) => kept.has(role));
}

async function personOf({ db }: UsersContext, { userId, email: typed }: StaffChange): Promise<string> {
  if (userId != null) {
    if (!isUuid(userId)) throw refusals.nobody('userId');
    return userId;
  }
  const email = normaliseEmail(typed ?? '');
  // A person who only claims an address must not become an administrator by it.
  const { proven } = email ? await accountsWithEmail(db, email) : {};
  if (!proven) throw refusals.nobody('email');
  return proven.id;
}
