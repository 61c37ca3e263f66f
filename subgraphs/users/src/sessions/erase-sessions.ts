import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvents } from '@minijd/events';
import type { UsersContext, UsersDatabase } from '../users-context.ts';

/** Of an account that is deleted: its sessions, which ended when that was asked for. */
export async function eraseSessions(
  _: UsersContext,
  em: EntityManager,
  { userId }: DomainEvents['users.account.deleted'],
): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  const own = db.selectFrom('session').select('id').where('user_id', '=', userId);
  await db.deleteFrom('refresh_token').where('session_id', 'in', own).execute();
  await db.deleteFrom('session').where('user_id', '=', userId).execute();
}
