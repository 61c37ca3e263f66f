import { loadOne } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { EmailStanding } from './user.entity.ts';

const COLUMNS = [
  'id',
  'email',
  'email_standing as emailStanding',
  'display_name as displayName',
  'avatar_url as avatarUrl',
  'phone',
  'gender',
  'birthday',
  'role',
  'language',
  'staff_roles as staffRoles',
  'created_at as createdAt',
  'deletion_due_at as deletionDueAt',
  'deleted_at as deletedAt',
] as const;

export const selectUsers = (db: UsersDatabase) => db.selectFrom('user').select(COLUMNS);

export type UserRow = Awaited<ReturnType<ReturnType<typeof selectUsers>['executeTakeFirstOrThrow']>>;

export const userById = loadOne<UserRow, UsersContext>(
  (ids, { db }) => selectUsers(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The accounts for an e-mail address or phone number, with what is needed to check a password. */
export interface NamedAccounts {
  /** The account that has proven it. */
  proven?: NamedAccount | undefined;
  /** The account that claims it. */
  claimant?: NamedAccount | undefined;
}

export type NamedAccount = Pick<UserRow, 'id' | 'language' | 'deletionDueAt'> & {
  passwordHash?: string | null | undefined;
};

/** By a normalised e-mail address. */
export async function accountsWithEmail(db: UsersDatabase, email: string): Promise<NamedAccounts> {
  const rows = await selectUsers(db)
    .select('password_hash as passwordHash')
    .where('email', '=', email)
    .where('email_standing', '<>', EmailStanding.LAPSED)
    .execute();
  const having = (standing: EmailStanding) => rows.find(({ emailStanding }) => emailStanding === standing);
  return { proven: having(EmailStanding.PROVEN), claimant: having(EmailStanding.CLAIMED) };
}

/** By a mainland mobile number, which at most one account has. */
export async function accountWithPhone(db: UsersDatabase, phone: string): Promise<NamedAccounts> {
  const query = selectUsers(db).select('password_hash as passwordHash').where('phone', '=', phone);
  return { proven: await query.executeTakeFirst() };
}
