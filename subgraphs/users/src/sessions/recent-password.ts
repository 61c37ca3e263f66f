import type { UsersContext } from '../users-context.ts';
import { passwordRequired, sessionExpired } from './session.refusals.ts';

/** How long after the password was given sensitive operations do not ask for it again. */
export const RECENT_MS = 15 * 60_000;

/** Throws Refusal PASSWORD_REQUIRED unless the session has recently signed in or confirmed its password. */
export async function requireRecentPassword({ db, viewer, userId }: UsersContext): Promise<void> {
  if (!viewer.sessionId) throw passwordRequired();
  const recent = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', viewer.sessionId)
    .where('user_id', '=', userId)
    .where('confirmed_at', '>', new Date(Date.now() - RECENT_MS))
    .executeTakeFirst();
  if (!recent) throw passwordRequired();
}

/** Records that the session has given the password; returns when. */
export async function rememberPassword({ db, viewer, userId }: UsersContext): Promise<Date> {
  const now = new Date();
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ confirmed_at: now })
    .where('id', '=', viewer.sessionId ?? '')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw sessionExpired();
  return now;
}
