import { lockUser } from '../accounts/index.ts';
import { sendLetter } from '../letters/index.ts';
import { announceRevoked, clearSessionCookies, endSessions } from '../sessions/index.ts';
import type { UsersContext } from '../users-context.ts';

const DAY_MS = 86_400_000;

/** Notes that the viewer's account is to go, signs them out everywhere and tells them; returns when it will be done. */
export async function requestDeletion(context: UsersContext, { keepReviews }: { keepReviews: boolean }): Promise<Date> {
  const { userId, settings } = context;
  const dueAt = new Date(Date.now() + settings.ACCOUNT_DELETION_DAYS * DAY_MS);
  const ended = await context.em.transactional(async (em) => {
    const user = await lockUser(em, userId);
    user.deletionDueAt = dueAt;
    user.keepReviews = keepReviews;
    const data = { dueAt: dueAt.toISOString() };
    await sendLetter(context, em, { kind: 'ACCOUNT_DELETION_REQUESTED', to: { userId }, data });
    return endSessions(em.getKysely(), { userId });
  });
  await announceRevoked(context, ended);
  clearSessionCookies(context);
  return dueAt;
}
