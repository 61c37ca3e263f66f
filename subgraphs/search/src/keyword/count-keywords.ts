import type { Locale } from '@minijd/subgraph';
import { sql } from 'kysely';
import { prefixes } from '../analysis/prefixes.ts';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { blockedKeywords, lockBlockedKeywords } from './blocked-keywords.ts';
import { isBlocked } from './blocked-words.ts';
import { isWorthShowing } from './worth-showing.ts';

const DAYS_COUNTED = 7;
const DAYS_KEPT = 30;
/** Candidates per language; each costs a search every five minutes. */
const MOST_KEYWORDS = 200;
/** Different people on at least one day; below that a search stays private. */
const FEWEST_PEOPLE = 5;
/** Accounts are free, so the number per network is limited: enough for a household. */
const MOST_OF_A_NETWORK = 3;

interface Counted {
  locale: 'zh-CN' | 'en';
  text: string;
  people: number;
}

/** Computes the hot keywords from the searches of enough different people in the last week. */
export async function countKeywords(context: SearchContext): Promise<void> {
  const { db, settings } = context;
  await db.deleteFrom('search_record').where('searched_at', '<', daysAgo(DAYS_KEPT)).execute();
  await sql`delete from daily_salt where day < (now() at time zone 'utc')::date`.execute(db);
  const counted: Counted[] = [];
  for (const keyword of await peopleByText(db)) {
    const { text, locale } = keyword;
    if (!isBlocked(text, settings.HOT_KEYWORDS_BLOCKED) && (await isWorthShowing(text, locale, context))) {
      counted.push(keyword);
    }
  }
  await db.transaction().execute(async (transaction) => {
    await lockBlockedKeywords(transaction);
    const blocked = Map.groupBy(await blockedKeywords(transaction), (word) => word.locale);
    const wordsIn = (locale: Locale) => blocked.get(locale)?.map(({ text }) => text) ?? [];
    const allowed = counted.filter(({ text, locale }) => !isBlocked(text, wordsIn(locale)));
    await transaction.deleteFrom('keyword').execute();
    if (allowed.length === 0) return;
    const keywords = allowed.map(({ people, ...keyword }) => ({
      ...keyword,
      searches: people,
      prefixes: prefixes(keyword.text),
    }));
    await transaction.insertInto('keyword').values(keywords).execute();
  });
}

/**
 * People are distinguished within a day only: a person counts again on each day, but cannot reach the threshold alone.
 */
async function peopleByText(db: SearchDatabase): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select locale, text, sum(people)::int as people
    from (
      select locale, text, day, sum(least(people, ${MOST_OF_A_NETWORK})) as people
      from (
        select locale, text, (searched_at at time zone 'utc')::date as day, network, count(*) as people
        from search_record where searched_at > ${daysAgo(DAYS_COUNTED)}
        group by locale, text, day, network
      ) network
      group by locale, text, day
    ) daily
    group by locale, text
    having max(people) >= ${FEWEST_PEOPLE}
    order by people desc, text
    limit ${MOST_KEYWORDS}`.execute(db);
  return rows;
}

function daysAgo(days: number) {
  return sql<Date>`now() - make_interval(days => ${days})`;
}
