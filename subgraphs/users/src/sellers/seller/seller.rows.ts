import { loadOne } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

export const selectSellers = (db: UsersDatabase) =>
  db
    .selectFrom('seller')
    .select([
      'id',
      'slug',
      'name_zh as nameZh',
      'name_en as nameEn',
      'description_zh as descriptionZh',
      'description_en as descriptionEn',
      'rating',
      'logo',
      'owner_id as ownerId',
      'opened_at as openedAt',
      'follower_count as followerCount',
      'suspended_at as suspendedAt',
      'suspend_reason as suspendReason',
    ]);

export type SellerRow = Awaited<ReturnType<ReturnType<typeof selectSellers>['executeTakeFirstOrThrow']>>;

export const sellerById = loadOne<SellerRow, UsersContext>(
  (ids, { db }) => selectSellers(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The seller a person may act for, as a row. */
export const sellerByOwner = loadOne<SellerRow, UsersContext>(
  (ids, { db }) => selectSellers(db).where('owner_id', 'in', ids).execute(),
  (row) => row.ownerId ?? '',
);

/** The seller a person may act for. */
export async function sellerIdByOwner(db: UsersDatabase, ownerId: string): Promise<string | undefined> {
  const seller = await db.selectFrom('seller').select('id').where('owner_id', '=', ownerId).executeTakeFirst();
  return seller?.id;
}

/** The people who act for some sellers. */
export async function ownersOfSellers(db: UsersDatabase, sellerIds: readonly string[]): Promise<string[]> {
  if (sellerIds.length === 0) return [];
  const rows = await db.selectFrom('seller').select('owner_id').where('id', 'in', sellerIds).execute();
  return rows.flatMap(({ owner_id }) => (owner_id ? [owner_id] : []));
}
