import { daysOf, type Locale, momentsOf, type Period, periodBefore } from '@minijd/subgraph';
import { type RawBuilder, sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';

/** Below that a text is counted in sums, but not named. */
const FEWEST_PEOPLE = 3;

export type FigureList = 'TOP' | 'RISING' | 'ZERO';

export interface TextFigures {
  text: string;
  people: number;
  searches: number;
  /** People in the period before. */
  peopleBefore: number;
  nothingFound: number;
  opened: number;
  added: number;
}

export type SearchSums = Omit<TextFigures, 'text' | 'peopleBefore'>;

export interface FiguresRequest {
  period: Period;
  locale: Locale | undefined;
  list: FigureList;
  first: number;
}

/** People are counted once a day and text. */
const SUMS = sql`
  count(*)::int as people, coalesce(sum(times), 0)::int as searches,
  (count(*) filter (where found = 0))::int as "nothingFound",
  (count(*) filter (where opened > 0))::int as opened, (count(*) filter (where added > 0))::int as added`;

const LISTS: Record<FigureList, { only: RawBuilder<boolean>; order: RawBuilder<unknown> }> = {
  TOP: { only: sql`true`, order: sql`people desc, text` },
  // Five more on both sides, so that a step from 1 to 4 is not the steepest.
  RISING: {
    only: sql`people > "peopleBefore"`,
    order: sql`(people + 5.0) / ("peopleBefore" + 5.0) desc, people desc, text`,
  },
  ZERO: { only: sql`"nothingFound" * 2 > people`, order: sql`"nothingFound" desc, text` },
};

/** What was searched for in a period, text by text. */
export async function textFigures(
  db: SearchDatabase,
  { period, locale, list, first }: FiguresRequest,
): Promise<TextFigures[]> {
  daysOf(period);
  const [now, before] = [momentsOf(period), momentsOf(periodBefore(period))];
  const within = ({ from, to }: { from: Date; to: Date }) =>
    sql`searched_at >= ${from} and searched_at < ${to} and ${ofLocale(locale)}`;
  const { only, order } = LISTS[list];
  const { rows } = await sql<TextFigures>`
    with earlier as (select text, count(*)::int as people from search_event where ${within(before)} group by text),
    counted as (
      select text, ${SUMS}, coalesce((select earlier.people from earlier where earlier.text = search_event.text), 0)
        as "peopleBefore"
      from search_event where ${within(now)} group by text having count(*) >= ${FEWEST_PEOPLE}
    )
    select * from counted where ${only} order by ${order} limit ${first}`.execute(db);
  return rows;
}

/** All searches of a period together, those of rare texts as well. */
export async function searchSums(
  db: SearchDatabase,
  { period, locale }: Pick<FiguresRequest, 'period' | 'locale'>,
): Promise<SearchSums> {
  daysOf(period);
  const { from, to } = momentsOf(period);
  const { rows } = await sql<SearchSums>`
    select ${SUMS} from search_event
    where searched_at >= ${from} and searched_at < ${to} and ${ofLocale(locale)}`.execute(db);
  return rows[0]!;
}

function ofLocale(locale: Locale | undefined): RawBuilder<boolean> {
  return locale ? sql`locale = ${locale}` : sql`true`;
}
