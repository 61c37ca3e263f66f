import { v7 as uuidv7 } from 'uuid';
import type { SearchContext } from '../search-context.ts';

const LONGEST_KEYWORD = 30;

/** Notes what was searched for; nobody waits for it, and a search never fails because of it. */
export function recordSearch(text: string, { db, viewer, log }: SearchContext): void {
  if (text === '' || text.length > LONGEST_KEYWORD) return;
  db.insertInto('search_record')
    .values({ id: uuidv7(), text, locale: viewer.locale, searched_at: new Date() })
    .execute()
    .catch((error: unknown) => log.warn({ err: error }, 'search not recorded'));
}
