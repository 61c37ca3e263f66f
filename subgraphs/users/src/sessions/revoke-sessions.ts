import type { UsersContext, UsersDatabase } from '../users-context.ts';

interface Which {
  userId: string | readonly string[];
  /** Only this one. */
  sessionId?: string;
  /** All but this one. */
  except?: string;
}

/** Ends live sessions of people: their refresh tokens at once, their access tokens as soon as gateways are notified. */
export async function revokeSessions(context: UsersContext, which: Which): Promise<string[]> {
  const ids = await endSessions(context.db, which);
  await announceRevoked(context, ids);
  return ids;
}

/** The first half, in the caller's transaction; announce the ended sessions afterwards. */
export async function endSessions(db: UsersDatabase, { userId, sessionId, except }: Which): Promise<string[]> {
  const now = new Date();
  const revoked = await db
    .updateTable('session')
    .set({ revoked_at: now })
    .where('user_id', 'in', [userId].flat())
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .$call((query) => (sessionId == null ? query : query.where('id', '=', sessionId)))
    .$call((query) => (except == null ? query : query.where('id', '!=', except)))
    .returning('id')
    .execute();
  return revoked.map(({ id }) => id);
}

/** Notifies gateways, so that they refuse access tokens that have not expired. */
export async function announceRevoked(context: UsersContext, sessionIds: readonly string[]): Promise<void> {
  await Promise.all(sessionIds.map((sessionId) => context.topics.publish('users.session.revoked', { sessionId })));
}
