import type { UsersContext } from '../users-context.ts';

const KEPT_MS = 30 * 86_400_000;

/** Deletes letters after a month: they contain names and addresses. */
export async function pruneLetters(_: object, { db }: UsersContext): Promise<void> {
  const limit = new Date(Date.now() - KEPT_MS);
  await db.deleteFrom('letter_record').where('created_at', '<', limit).execute();
}
