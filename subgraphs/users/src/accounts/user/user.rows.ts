import { loadOne } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

const COLUMNS = [
  'id',
  'email',
  'display_name as displayName',
  'avatar_url as avatarUrl',
  'phone',
  'role',
  'created_at as createdAt',
] as const;

const selectUsers = (db: UsersDatabase) => db.selectFrom('user').select(COLUMNS);

export type UserRow = Awaited<ReturnType<ReturnType<typeof selectUsers>['executeTakeFirstOrThrow']>>;

export const userById = loadOne<UserRow, UsersContext>(
  (ids, { db }) => selectUsers(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The account of a normalised e-mail address with what is needed to check its password. */
export function findAccount(db: UsersDatabase, email: string) {
  return selectUsers(db).select('password_hash as passwordHash').where('email', '=', email).executeTakeFirst();
}
