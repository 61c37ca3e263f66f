import type { EntityManager } from '@mikro-orm/postgresql';
import { sendLetter } from '../letters/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import type { Suspension } from './suspension.entity.ts';
import { reasonText } from './suspension-reason.ts';

/** Tells somebody that they may not sign in for now, and why. */
export async function notifySuspended(
  context: UsersContext,
  em: EntityManager,
  { userId, reason, until }: Pick<Suspension, 'userId' | 'reason' | 'until'>,
  once?: string,
): Promise<void> {
  const contact = context.settings.SUPPORT_EMAIL;
  const data = { reason: reasonText(reason), contact, ...(until && { until: until.toISOString() }) };
  await sendLetter(context, em, { kind: 'ACCOUNT_SUSPENDED', to: { userId }, data, ...(once && { once }) });
}

/** Tells somebody that they may sign in again. */
export async function notifyRestored(context: UsersContext, em: EntityManager, userId: string): Promise<void> {
  await sendLetter(context, em, { kind: 'ACCOUNT_RESTORED', to: { userId }, data: {} });
}

const AT_ONCE = 500;

/** Writes down that suspensions are over whose time has come, and tells people; they could sign in before. */
export async function endDueSuspensions(_: object, context: UsersContext): Promise<void> {
  await context.em.transactional(async (em) => {
    const db: UsersDatabase = em.getKysely();
    const due = await db
      .selectFrom('suspension')
      .select('id')
      .where('ended_at', 'is', null)
      .where('until', '<=', new Date())
      .orderBy('until')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return;
    const ended = await db
      .updateTable('suspension')
      .set(({ ref }) => ({ ended_at: ref('until') }))
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .returning('user_id as userId')
      .execute();
    for (const { userId } of ended) await notifyRestored(context, em, userId);
  });
}
