import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { wordsOf } from '../analysis/query-words.ts';
import { searcherOf } from '../keyword/searcher.ts';
import type { SearchContext } from '../search-context.ts';

const LONGEST = 60;
const MOST = 100;
const DAYS_KEPT = 180;

export type SearchUse = 'OPENED' | 'ADDED';

export interface NotedSearch {
  /** As typed, folded. */
  text: string;
  /** Products that match all words as they were typed. */
  found: number;
}

/** Notes what somebody searched for. Not awaited, and its failure does not fail the search. */
export function noteSearch({ text, found }: NotedSearch, context: SearchContext): void {
  if (text === '' || text.length > LONGEST) return;
  const { db, viewer, log } = context;
  const note = async () => {
    const { person } = await searcherOf(context);
    await sql`
      insert into search_event (id, text, locale, person, searched_at, found)
      values (${uuidv7()}, ${text}, ${viewer.locale}, ${person}, now(), ${found})
      on conflict (text, locale, person) do update set
        times = least(search_event.times + 1, ${MOST}), found = greatest(search_event.found, excluded.found)`.execute(
      db,
    );
  };
  note().catch((error: unknown) => log.warn({ err: error }, 'search not noted'));
}

/** Adds what somebody did with a product that they found today; without such a search it does nothing. */
export async function noteUse(text: string, use: SearchUse, context: SearchContext): Promise<void> {
  const { db, viewer } = context;
  const { person } = await searcherOf(context);
  const column = sql.ref(use === 'OPENED' ? 'opened' : 'added');
  await sql`
    update search_event set ${column} = least(${column} + 1, ${MOST})
    where text = ${wordsOf(text).phrase} and locale = ${viewer.locale} and person = ${person}`.execute(db);
}

/** Deletes what is too old. */
export async function forgetSearches({ db }: Pick<SearchContext, 'db'>): Promise<void> {
  await sql`delete from search_event where searched_at < now() - make_interval(days => ${DAYS_KEPT})`.execute(db);
}
