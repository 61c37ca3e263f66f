import { sql } from 'kysely';
import type { SearchContext } from '../search-context.ts';
import { beginnings } from '../words/beginnings.ts';

const DAYS_COUNTED = 7;
const DAYS_KEPT = 30;
const MOST_KEYWORDS = 1000;

/** Makes the list of hot keywords anew of what was searched for in the last week. */
export function countKeywords({ db }: SearchContext): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('search_record').where('searched_at', '<', daysAgo(DAYS_KEPT)).execute();
    const counted = await transaction
      .selectFrom('search_record')
      .select(({ fn }) => ['locale', 'text', fn.countAll<number>().as('searches')])
      .where('searched_at', '>', daysAgo(DAYS_COUNTED))
      .groupBy(['locale', 'text'])
      .orderBy('searches', 'desc')
      .limit(MOST_KEYWORDS)
      .execute();
    await transaction.deleteFrom('keyword').execute();
    if (counted.length === 0) return;
    const keywords = counted.map((keyword) => ({ ...keyword, beginnings: beginnings(keyword.text) }));
    await transaction.insertInto('keyword').values(keywords).execute();
  });
}

function daysAgo(days: number) {
  return sql<Date>`now() - make_interval(days => ${days})`;
}
