import { badInput, type ConnectionArgs, decodeCursor, isUuid, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { parseMoment } from '@minijd/text';
import { sql } from 'kysely';
import type { UsersDatabase } from '../users-context.ts';

export const DAYS = 180;
export const MOST = 500;

/** What is older is shown no more, even before the job has deleted it. */
export const oldest = () => new Date(Date.now() - DAYS * 86_400_000);

const shownTo = (db: UsersDatabase, visitorId: string) =>
  db
    .selectFrom('viewed_product')
    .where('visitor_id', '=', visitorId)
    .where('removed_at', 'is', null)
    .where('viewed_at', '>', oldest());

const selectViewed = (db: UsersDatabase, visitorId: string) =>
  shownTo(db, visitorId).select(['product_id as productId', 'viewed_at as viewedAt', 'price_minor as priceMinor']);

export type ViewedProductRow = Awaited<ReturnType<ReturnType<typeof selectViewed>['executeTakeFirstOrThrow']>>;

/** A page of what a visitor looked at, the latest first. */
export async function viewedBy(
  db: UsersDatabase,
  visitorId: string,
  { first, after }: ConnectionArgs,
): Promise<Page<ViewedProductRow>> {
  const rows = await selectViewed(db, visitorId)
    .$if(after != null, (query) => query.where(before(after!)))
    .orderBy('viewed_at', 'desc')
    .orderBy('product_id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, {
    ...{ first, after: after ?? undefined },
    cursorOf: ({ viewedAt, productId }) => [viewedAt.toISOString(), productId],
    countAll: () => countViewed(db, visitorId),
  });
}

function before(cursor: string) {
  const [viewedAt, productId] = decodeCursor(cursor, 2).map(String) as [string, string];
  const moment = parseMoment(viewedAt);
  if (!moment || !isUuid(productId)) throw badInput('after is not a cursor of this list.');
  return sql<boolean>`(viewed_at, product_id) < (${moment}, ${productId}::uuid)`;
}

async function countViewed(db: UsersDatabase, visitorId: string): Promise<number> {
  const { count } = await shownTo(db, visitorId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether what a visitor looks at is recorded. */
export async function isRecorded(db: UsersDatabase, visitorId: string): Promise<boolean> {
  const paused = await db.selectFrom('history_pause').select('since').where('visitor_id', '=', visitorId).execute();
  return paused.length === 0;
}

/** Deletes what exceeds the limit of a visitor. */
export async function trimHistory(db: UsersDatabase, visitorId: string): Promise<void> {
  await sql`
    delete from viewed_product
    where visitor_id = ${visitorId} and (viewed_at, product_id) <= (
      select viewed_at, product_id from viewed_product
      where visitor_id = ${visitorId} order by viewed_at desc, product_id desc offset ${MOST} limit 1)`.execute(db);
}
