import { loadMany, loadOne } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../users-context.ts';

const selectSuspensions = (db: UsersDatabase) =>
  db
    .selectFrom('suspension')
    .select([
      'id',
      'user_id as userId',
      'reason',
      'note',
      'suspended_at as suspendedAt',
      'suspended_by as suspendedBy',
      'until',
      'ended_at as endedAt',
      'ended_by as endedBy',
    ]);

export type SuspensionRow = Awaited<ReturnType<ReturnType<typeof selectSuspensions>['executeTakeFirstOrThrow']>>;

/** Suspensions that keep people out at this moment. */
export const suspensionsInForce = (db: UsersDatabase) =>
  selectSuspensions(db)
    .where('ended_at', 'is', null)
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', new Date())]));

/** The one that keeps a person out. */
export const suspensionOf = loadOne<SuspensionRow, UsersContext>(
  (ids, { db }) => suspensionsInForce(db).where('user_id', 'in', ids).execute(),
  (row) => row.userId,
);

/** All that a person ever had, newest first. */
export const suspensionsByUser = loadMany<SuspensionRow, UsersContext>(
  async (ids, { db }) => {
    const rows = await selectSuspensions(db).where('user_id', 'in', ids).orderBy('id', 'desc').limit(1000).execute();
    const now = new Date();
    // The job that writes it down may come a minute later.
    return rows.map((row) => ({ ...row, endedAt: row.endedAt ?? (row.until && row.until <= now ? row.until : null) }));
  },
  (row) => row.userId,
);
