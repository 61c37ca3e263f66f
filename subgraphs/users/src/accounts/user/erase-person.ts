import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvents } from '@minijd/events';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { EmailStanding, Gender, Role } from './user.entity.ts';

/** What stands where something of the person was, in columns that are never empty. */
const NOTHING = '—';
/** Where people's pictures are on the media server. */
const PICTURES = ['avatars', 'uploads', 'private'];

/** Of the account the row stays, because orders and reviews name its id: nothing in it tells who it was. */
export async function erasePerson(
  { bus }: UsersContext,
  em: EntityManager,
  { userId }: DomainEvents['users.account.deleted'],
): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  await db.deleteFrom('address').where('user_id', '=', userId).execute();
  await db.deleteFrom('favorite').where('user_id', '=', userId).execute();
  await db
    .updateTable('user')
    .set({
      ...{ email: `${userId}@deleted.invalid`, email_standing: EmailStanding.LAPSED, phone: null, password_hash: null },
      ...{ display_name: NOTHING, avatar_url: null, gender: Gender.UNSPECIFIED, birthday: null },
      ...{ role: Role.USER, staff_roles: [], deletion_due_at: null, deleted_at: new Date() },
    })
    .where('id', '=', userId)
    .execute();
  await bus.send(db, 'users.removePictures', { folders: PICTURES.map((folder) => `${folder}/${userId}`) });
}
