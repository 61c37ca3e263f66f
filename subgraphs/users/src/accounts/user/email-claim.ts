import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailStanding, User } from './user.entity.ts';

/** Locks an address against other claims and proofs until the transaction ends. */
export async function lockEmail(em: EntityManager, email: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`e-mail ${email}`]);
}

/** Lets a person, whose row need not exist yet, claim an address; an earlier claim of another person ends. */
export async function claimEmail(em: EntityManager, { id, email }: Pick<User, 'id' | 'email'>): Promise<void> {
  const { CLAIMED, LAPSED } = EmailStanding;
  await lockEmail(em, email);
  await em.nativeUpdate(User, { id: { $ne: id }, email, emailStanding: CLAIMED }, { emailStanding: LAPSED });
  await em.nativeUpdate(User, { id, email, emailStanding: LAPSED }, { emailStanding: CLAIMED });
}
