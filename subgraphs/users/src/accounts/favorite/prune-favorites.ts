import type { UsersContext } from '../../users-context.ts';

const REMOVED_MS = 3_600_000;

/** Deletes favourites that were removed a while ago. */
export async function pruneFavorites(_: object, { db }: UsersContext): Promise<void> {
  await db
    .deleteFrom('favorite')
    .where('removed_at', '<', new Date(Date.now() - REMOVED_MS))
    .execute();
}
