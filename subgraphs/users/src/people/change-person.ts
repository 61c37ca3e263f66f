import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@minijd/subgraph';
import type { User } from '../accounts/index.ts';
import { lockPerson, lockRoles, refuseMoreThanOwn, roleRefusals } from '../roles/index.ts';
import { refuseSuspended } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { refusals } from './person.refusals.ts';

/**
 * Acts on somebody else's account in a transaction, after the password was given lately; what others do to people and
 * roles waits. Nobody acts on themselves, or on those who are permitted more, or while they are suspended themselves.
 */
export async function changePerson<Result>(
  context: UsersContext,
  userId: string,
  act: (em: EntityManager, user: User) => Promise<Result>,
): Promise<Result> {
  await context.requireRecentPassword();
  if (!isUuid(userId)) throw roleRefusals.nobody('userId');
  if (userId === context.userId) throw refusals.yourself();
  return context.em.transactional(async (em) => {
    await lockRoles(em);
    await refuseSuspended(context, em.getKysely(), context.userId);
    const user = await lockPerson(em, userId);
    await refuseMoreThanOwn(context, user.staffRoles);
    return act(em, user);
  });
}
