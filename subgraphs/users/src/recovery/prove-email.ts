import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailStanding, lockEmail, User } from '../accounts/index.ts';
import { isPassword } from '../credentials/index.ts';
import type { UsersContext } from '../users-context.ts';
import { linkExpired, linkNeedsPassword } from './link.refusals.ts';
import { LinkPurpose } from './one-time-link.entity.ts';
import { findLink, type StoredLink, useLink } from './one-time-links.ts';

/**
 * Makes the address that a link was sent to the one its person has proven. Throws Refusal LINK_EXPIRED when somebody else
 * has proven it, and where it was claimed at sign-up also when somebody else has claimed it since.
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
 * The link of a token, presented by somebody who also knows the account: by its session or password. Otherwise whoever
 * signs up with the address of another person could have them prove it by a click. Throws Refusal.
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
  context.signedInAs = link.userId;
  return link;
}

/** Uses a link up and proves its address. */
export async function useToProve(em: EntityManager, link: StoredLink): Promise<void> {
  await useLink(em.getKysely(), link);
  await proveEmail(em, link);
}
