import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvents } from '@minijd/events';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

/** Of an account that is deleted: what it follows, its application to sell, and that it ran a shop, which is closed. */
export async function eraseSeller(
  _: UsersContext,
  em: EntityManager,
  { userId }: DomainEvents['users.account.deleted'],
): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  const followed = await db.deleteFrom('shop_follow').where('user_id', '=', userId).returning('seller_id').execute();
  if (followed.length > 0) {
    await db
      .updateTable('seller')
      .set((eb) => ({ follower_count: eb('follower_count', '-', 1) }))
      .where(
        'id',
        'in',
        followed.map(({ seller_id }) => seller_id),
      )
      .execute();
  }
  await db.deleteFrom('seller_application').where('user_id', '=', userId).execute();
  await db.updateTable('seller').set({ owner_id: null }).where('owner_id', '=', userId).execute();
}
