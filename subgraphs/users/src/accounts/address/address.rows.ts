import { isUuid, loadMany } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

const COLUMNS = [
  'id',
  'user_id as userId',
  'recipient',
  'phone',
  'province',
  'city',
  'district',
  'street',
  'postal_code as postalCode',
  'is_default as isDefault',
] as const;

const selectAddresses = (db: UsersDatabase) => db.selectFrom('address').select(COLUMNS);

export type AddressRow = Awaited<ReturnType<ReturnType<typeof selectAddresses>['executeTakeFirstOrThrow']>>;

export const addressesByUser = loadMany<AddressRow, UsersContext>(
  (ids, { db }) =>
    selectAddresses(db).where('user_id', 'in', ids).orderBy('is_default', 'desc').orderBy('id', 'desc').execute(),
  (row) => row.userId,
);

/** One address, if it is this person's. */
export async function findAddress(db: UsersDatabase, id: string, userId: string): Promise<AddressRow | undefined> {
  if (!isUuid(id) || !isUuid(userId)) return undefined;
  return selectAddresses(db).where('id', '=', id).where('user_id', '=', userId).executeTakeFirst();
}
