import { badInput, type ConnectionArgs, decodeCursor, isUuid, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { isMoment } from '@minijd/text';
import { type Expression, type SqlBool, sql } from 'kysely';
import { type ReviewRow, selectReviews } from '../review/review.rows.ts';
import type { ReviewView } from '../review/review.view.ts';
import { viewsOf } from '../review/review-connection.ts';
import type { ReviewsContext } from '../reviews-context.ts';

/** A list in which pages follow each other by rank, time and id. */
export interface ReviewList {
  conditions: Expression<SqlBool>[];
  rank: (row: ReviewRow) => number;
  time: (row: ReviewRow) => Date;
  /** Rows after a position, and the order. */
  after: (position: { rank: number; time: Date; id: string }) => Expression<SqlBool>;
  order: ReturnType<typeof sql>;
}

const byTime = (time: string): Pick<ReviewList, 'rank' | 'after' | 'order'> => ({
  rank: () => 0,
  after: ({ time: at, id }) => sql`(${sql.ref(time)}, id) < (${at}, ${id})`,
  order: sql`${sql.ref(time)} desc, id desc`,
});

export const newestFirst = (conditions: Expression<SqlBool>[]): ReviewList => ({
  ...{ conditions, ...byTime('created_at') },
  time: (row) => row.createdAt,
});

export const lastDecidedFirst = (conditions: Expression<SqlBool>[]): ReviewList => ({
  ...{ conditions: [...conditions, sql<SqlBool>`decided_at is not null`], ...byTime('decided_at') },
  time: (row) => row.decidedAt ?? row.createdAt,
});

/** Most reported first, then those that wait longest. */
export const mostReportedFirst = (conditions: Expression<SqlBool>[]): ReviewList => ({
  conditions,
  rank: (row) => row.openReports,
  time: (row) => row.createdAt,
  after: ({ rank, time, id }) =>
    sql`(open_reports < ${rank} or (open_reports = ${rank} and (created_at, id) > (${time}, ${id})))`,
  order: sql`open_reports desc, created_at, id`,
});

function positionIn(cursor: string) {
  const [rank, at, id] = decodeCursor(cursor, 3);
  const time = new Date(Number(at));
  if (!Number.isInteger(rank) || typeof id !== 'string' || !isUuid(id) || !isMoment(time)) {
    throw badInput('after is not a cursor of this list.');
  }
  return { rank: Number(rank), time, id };
}

export async function pageOfList(
  list: ReviewList,
  { first, after }: ConnectionArgs,
  context: ReviewsContext,
): Promise<Page<ReviewView>> {
  const { db } = context;
  const position = after == null ? [] : [list.after(positionIn(after))];
  const rows = await selectReviews(db)
    .where(({ and }) => and([...list.conditions, ...position]))
    .orderBy(list.order)
    .limit(pageSize(first) + 1)
    .execute();
  const countAll = async () => {
    const { count } = await db
      .selectFrom('review')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(({ and }) => and(list.conditions))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const cursorOf = (row: ReviewRow) => [list.rank(row), list.time(row).getTime(), row.id];
  return viewsOf(pageOf(rows, { first, ...(after != null && { after }), cursorOf, countAll }), context);
}
