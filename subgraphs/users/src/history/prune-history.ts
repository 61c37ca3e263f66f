import type { UsersContext } from '../users-context.ts';
import { oldest } from './history.rows.ts';

/** What was removed can be brought back for so long. */
export const REMOVED_MS = 3_600_000;
/** A device is a guest's for a year at most; then nobody has the cookie that says whose it was. */
const GUEST_DAYS = 400;

/** Deletes what people removed. */
export async function deleteRemovedViews(_: object, { db }: UsersContext): Promise<void> {
  await db
    .deleteFrom('viewed_product')
    .where('removed_at', '<', new Date(Date.now() - REMOVED_MS))
    .execute();
}

/** Deletes views that are too old, and settings of devices whose cookie has expired. */
export async function pruneHistory(_: object, { db }: UsersContext): Promise<void> {
  await db.deleteFrom('viewed_product').where('viewed_at', '<', oldest()).execute();
  await db
    .deleteFrom('history_pause')
    .where('since', '<', new Date(Date.now() - GUEST_DAYS * 86_400_000))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('user').select('id').whereRef('user.id', '=', 'history_pause.visitor_id'))),
    )
    .execute();
}
