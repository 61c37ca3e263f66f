import { isUuid, passwordRequired } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { sessionExpired } from './session.refusals.ts';

/** How long after the password was given sensitive operations do not ask for it again. */
export const RECENT_MS = 15 * 60_000;

/** Throws Refusal PASSWORD_REQUIRED unless the session has recently signed in or confirmed its password. */
export async function requireRecentPassword({ db, viewer, userId }: UsersContext): Promise<void> {
  if (!(await passwordIsRecent(db, { sessionId: viewer.sessionId ?? '', userId }))) throw passwordRequired();
}

/** Whether a session of a person has lately signed in or confirmed its password. */
export async function passwordIsRecent(
  db: UsersDatabase,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<boolean> {
  if (!isUuid(sessionId)) return false;
  const recent = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('confirmed_at', '>', new Date(Date.now() - RECENT_MS))
    .executeTakeFirst();
  return recent !== undefined;
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
