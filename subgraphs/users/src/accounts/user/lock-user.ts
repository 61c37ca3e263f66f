import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { unauthenticated } from '@minijd/subgraph';
import { User } from './user.entity.ts';

/**
 * Locks a person's row until the transaction ends, so that rules about their lists (limits, the default) are checked by
 * one request at a time. Throws UNAUTHENTICATED when the account is gone.
 */
export async function lockUser(em: EntityManager, userId: string): Promise<User> {
  const user = await em.findOne(User, { id: userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!user) throw unauthenticated();
  return user;
}
