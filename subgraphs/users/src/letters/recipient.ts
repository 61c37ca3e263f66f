import type { Locale } from '@minijd/subgraph';
import type { UsersDatabase } from '../users-context.ts';

export interface Addressee {
  email: string;
  language: Locale;
  /** What to call them; absent where the letter went to an address. */
  displayName?: string;
}

/** Where a letter goes at this moment; undefined when its person is gone. */
export async function addresseeOf(
  db: UsersDatabase,
  { userId, email, language }: { userId?: string | null; email?: string | null; language?: Locale | null },
): Promise<Addressee | undefined> {
  if (userId) {
    return db
      .selectFrom('user')
      .select(['email', 'language', 'display_name as displayName'])
      .where('id', '=', userId)
      .executeTakeFirst();
  }
  return email ? { email, language: language ?? 'zh-CN' } : undefined;
}
