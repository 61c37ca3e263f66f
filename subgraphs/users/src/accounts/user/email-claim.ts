import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailStanding, User } from './user.entity.ts';

/** Until the transaction ends nobody else claims or proves this address. */
export async function lockEmail(em: EntityManager, email: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`e-mail ${email}`]);
}

/** The person, whose row need not exist yet, claims an address: whoever claimed it until now does not any more. */
export async function claimEmail(em: EntityManager, { id, email }: Pick<User, 'id' | 'email'>): Promise<void> {
  const { CLAIMED, LAPSED } = EmailStanding;
  await lockEmail(em, email);
  await em.nativeUpdate(User, { id: { $ne: id }, email, emailStanding: CLAIMED }, { emailStanding: LAPSED });
  await em.nativeUpdate(User, { id, email, emailStanding: LAPSED }, { emailStanding: CLAIMED });
}
