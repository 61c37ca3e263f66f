import { User } from '../accounts/index.ts';
import { checkPassword, hashPassword } from '../credentials/index.ts';
import { sendLetter } from '../letters/index.ts';
import { announceRevoked, clearSessionCookies, endSessions } from '../sessions/index.ts';
import { refuseSuspended } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { LinkPurpose } from './one-time-link.entity.ts';
import { dropLinks, findLink, useLink } from './one-time-links.ts';
import { proveEmail } from './prove-email.ts';

/** Replaces a forgotten password; ends all sessions and other links. Throws Refusal. */
export async function resetPassword(
  context: UsersContext,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<void> {
  const link = await findLink(context.db, LinkPurpose.RESET_PASSWORD, token);
  const { userId } = link;
  await refuseSuspended(context, context.db, userId);
  const owner = await context.em.findOneOrFail(User, { id: userId });
  await checkPassword(newPassword, owner, 'newPassword');
  const passwordHash = await hashPassword(newPassword, { urgent: false });
  const ended = await context.em.transactional(async (em) => {
    const db = em.getKysely();
    await useLink(db, link);
    await proveEmail(em, link);
    await em.nativeUpdate(User, { id: userId }, { passwordHash });
    await dropLinks(db, userId);
    const data = { at: new Date().toISOString() };
    await sendLetter(context, em, { kind: 'PASSWORD_CHANGED', to: { userId }, data });
    return endSessions(db, { userId });
  });
  await announceRevoked(context, ended);
  if (context.viewer.userId === userId) clearSessionCookies(context);
}
