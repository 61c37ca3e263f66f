import type { Locale } from '@minijd/subgraph';
import { EmailStanding } from '../accounts/index.ts';
import type { UsersDatabase } from '../users-context.ts';

export interface Addressee {
  userId?: string;
  email: string;
  language: Locale;
  /** Their name; absent for a letter to an address. */
  displayName?: string;
}

/**
 * The present recipient of a letter; undefined when the person no longer exists, or only claims an address that another
 * person has proven.
 */
export async function addresseeOf(
  db: UsersDatabase,
  { userId, email, language }: { userId?: string | null; email?: string | null; language?: Locale | null },
): Promise<Addressee | undefined> {
  if (userId) {
    return db
      .selectFrom('user')
      .select(['id as userId', 'email', 'language', 'display_name as displayName'])
      .where('id', '=', userId)
      .where('deleted_at', 'is', null)
      .where(({ or, not, exists, eb, selectFrom }) =>
        or([
          eb('email_standing', '=', EmailStanding.PROVEN),
          not(
            exists(
              selectFrom('user as owner')
                .select('owner.id')
                .whereRef('owner.email', '=', 'user.email')
                .where('owner.email_standing', '=', EmailStanding.PROVEN),
            ),
          ),
        ]),
      )
      .executeTakeFirst();
  }
  return email ? { email, language: language ?? 'zh-CN' } : undefined;
}
