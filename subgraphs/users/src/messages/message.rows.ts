import {
  badInput,
  type ConnectionArgs,
  decodeCursor,
  isUuid,
  loadOne,
  type Page,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import type { NotificationCategory } from '../notifications/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { CATEGORY_OF, kindsOf } from './message-kind.ts';

const shownTo = (db: UsersDatabase, userId: string) =>
  db.selectFrom('message').where('user_id', '=', userId).where('deleted_at', 'is', null);

const COLUMNS = ['id', 'user_id as userId', 'kind', 'data', 'created_at as createdAt', 'read_at as readAt'] as const;

const selectMessages = (db: UsersDatabase, userId: string) => shownTo(db, userId).select(COLUMNS);

export type MessageRow = Awaited<ReturnType<ReturnType<typeof selectMessages>['executeTakeFirstOrThrow']>>;

/** Only of the viewer. */
export const messageById = loadOne<MessageRow, UsersContext>(
  async (ids, { db, viewer }) =>
    viewer.userId ? selectMessages(db, viewer.userId).where('id', 'in', ids).execute() : [],
  (row) => row.id,
);

export interface MessageFilter {
  category?: NotificationCategory | undefined;
  unread?: boolean | undefined;
}

function filtered(db: UsersDatabase, userId: string, { category, unread }: MessageFilter) {
  return shownTo(db, userId)
    .$if(category != null, (query) => query.where('kind', 'in', kindsOf(category!)))
    .$if(unread != null, (query) => query.where('read_at', unread ? 'is' : 'is not', null));
}

/** A page of a person's messages, newest first. */
export async function messagesOf(
  db: UsersDatabase,
  userId: string,
  { first, after, ...filter }: ConnectionArgs & MessageFilter,
): Promise<Page<MessageRow>> {
  const rows = await filtered(db, userId, filter)
    .select(COLUMNS)
    .$if(Boolean(after), (query) => query.where('id', '<', idIn(after!)))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, { first, after, cursorOf: ({ id }) => [id], countAll: () => countOf(db, userId, filter) });
}

function idIn(cursor: string): string {
  const id = String(decodeCursor(cursor, 1)[0]);
  if (!isUuid(id)) throw badInput('after is not a cursor of this list.');
  return id;
}

async function countOf(db: UsersDatabase, userId: string, filter: MessageFilter): Promise<number> {
  const { count } = await filtered(db, userId, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many unread messages a person has of each category. */
export async function unreadByCategory(
  db: UsersDatabase,
  userId: string,
): Promise<ReadonlyMap<NotificationCategory, number>> {
  const kinds = await filtered(db, userId, { unread: true })
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute();
  const counts = new Map<NotificationCategory, number>();
  for (const { kind, count } of kinds) {
    const category = CATEGORY_OF[kind];
    counts.set(category, (counts.get(category) ?? 0) + Number(count));
  }
  return counts;
}

/** Messages since a moment, for a listener that missed them. */
export async function messagesSince(db: UsersDatabase, userId: string, since: Date): Promise<{ id: string }[]> {
  return shownTo(db, userId).select('id').where('created_at', '>', since).orderBy('id').execute();
}
