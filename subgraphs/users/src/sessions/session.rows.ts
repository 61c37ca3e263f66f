import { loadMany } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../users-context.ts';

/** Live sessions of people, last used first. */
const selectSessions = (db: UsersDatabase, userIds: readonly string[]) =>
  db
    .selectFrom('session')
    .select([
      'id',
      'user_id as userId',
      'user_agent as userAgent',
      'ip_address as ipAddress',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ])
    .where('user_id', 'in', userIds)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .orderBy('last_used_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute();

export type SessionRow = Awaited<ReturnType<typeof selectSessions>>[number];

export const sessionsByUser = loadMany<SessionRow, UsersContext>(
  (ids, { db }) => selectSessions(db, ids),
  (row) => row.userId,
);
