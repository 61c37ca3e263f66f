import type { UsersContext } from '../users-context.ts';
import { SESSION_SECONDS } from './session.entity.ts';

/** Deletes old ended sessions with their refresh tokens, and expired keys and counters. */
export async function pruneSessions(_: object, { db, accessTokens }: UsersContext): Promise<void> {
  const limit = new Date(Date.now() - SESSION_SECONDS * 1000);
  await db
    .with('ended', (query) =>
      query
        .deleteFrom('session')
        .where(({ or, eb }) => or([eb('expires_at', '<', limit), eb('revoked_at', '<', limit)]))
        .returning('id'),
    )
    .deleteFrom('refresh_token')
    .where('session_id', 'in', ({ selectFrom }) => selectFrom('ended').select('id'))
    .execute();
  await db.deleteFrom('rate_limit').where('expire', '<', Date.now()).execute();
  await accessTokens.keys.prune();
}
