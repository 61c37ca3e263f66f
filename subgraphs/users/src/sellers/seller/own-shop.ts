import type { UsersDatabase } from '../../users-context.ts';

/** The shop a person runs, if there is one, and whether it sells now. */
export function ownShop(db: UsersDatabase, ownerId: string) {
  return db
    .selectFrom('seller')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn', 'suspended_at as suspendedAt'])
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
}
