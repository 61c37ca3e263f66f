import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailStanding, lockEmail, User } from '../accounts/index.ts';
import { isPassword } from '../credentials/index.ts';
import { refuseSuspended } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { linkExpired, linkNeedsPassword } from './link.refusals.ts';
import { LinkPurpose } from './one-time-link.entity.ts';
import { findLink, type StoredLink, useLink } from './one-time-links.ts';

/**
 * Marks the address of a link as proven by its person. Throws Refusal LINK_EXPIRED when another person has proven it,
 * or, for an address claimed at sign-up, has claimed it since.
 */
export async function proveEmail(em: EntityManager, { purpose, userId, email }: StoredLink): Promise<void> {
  await lockEmail(em, email);
  const owner = await em.findOne(User, { email, emailStanding: EmailStanding.PROVEN });
  if (owner?.id === userId) return;
  const claimed = { id: userId, email, emailStanding: EmailStanding.CLAIMED };
  const which = purpose === LinkPurpose.CHANGE_EMAIL ? { id: userId } : claimed;
  const proven = owner ? 0 : await em.nativeUpdate(User, which, { email, emailStanding: EmailStanding.PROVEN });
  if (proven === 0) throw linkExpired();
}

/**
 * The link of a token, which needs the account's session or password as well. Otherwise a person could sign up with
 * another's address and have its owner prove it with a click. Throws Refusal.
 */
export async function presentedLink(
  context: UsersContext,
  purpose: LinkPurpose,
  { token, password }: { token: string; password?: string | null },
): Promise<StoredLink> {
  const link = await findLink(context.db, purpose, token);
  if (link.userId === context.viewer.userId) return link;
  if (!password) throw linkNeedsPassword();
  context.refuseSecondPassword();
  const attempt = await context.beginAttempt({ name: link.email });
  const user = await context.em.findOneOrFail(User, { id: link.userId });
  if (!(await isPassword(user.passwordHash, password, attempt))) throw linkNeedsPassword();
  await attempt.succeeded();
  await refuseSuspended(context, context.db, link.userId);
  return link;
}

/** Uses up a link and proves its address. */
export async function useToProve(em: EntityManager, link: StoredLink): Promise<void> {
  await useLink(em.getKysely(), link);
  await proveEmail(em, link);
}
