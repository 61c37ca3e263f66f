import { lockUser } from '../accounts/index.ts';
import { failpoint } from '../failpoint.ts';
import { sendLetter } from '../letters/index.ts';
import { ownShop } from '../sellers/index.ts';
import type { UsersContext } from '../users-context.ts';
import { deletionObstacles } from './deletion-obstacles.ts';

/** Asks for the deletion of each account that is due, in a job of its own. */
export async function deleteAccounts(_: object, { db, bus }: UsersContext): Promise<void> {
  const due = await db.selectFrom('user').select('id').where('deletion_due_at', '<=', new Date()).execute();
  for (const { id } of due) await bus.send(db, 'users.deleteAccount', { userId: id }, { key: id });
}

/**
 * Deletes an account that is due, unless its owner came back or something came up that is not finished: then it is looked
 * at again later. Everything happens in one transaction, also what tells the other subgraphs, so that a repeated or
 * interrupted job leaves nothing half.
 */
export async function deleteAccount({ userId }: { userId: string }, context: UsersContext): Promise<void> {
  const obstacles = await deletionObstacles(context, userId);
  if (obstacles.length > 0) return context.log.info({ userId, obstacles }, 'the deletion of an account waits');
  await context.em.transactional(async (em) => {
    const { email, language, deletionDueAt, keepReviews } = await lockUser(em, userId);
    if (!deletionDueAt || deletionDueAt > new Date()) return;
    const shop = await ownShop(em.getKysely(), userId);
    await context.emit(em, 'users.account.deleted', { userId, sellerId: shop?.id ?? null, keepReviews });
    await sendLetter(context, em, { kind: 'ACCOUNT_DELETED', to: { email, language }, data: {} });
  });
  failpoint(context, 'ACCOUNT_DELETED');
}
