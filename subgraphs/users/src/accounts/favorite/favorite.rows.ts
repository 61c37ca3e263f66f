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
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

const keptBy = (db: UsersDatabase, userId: string) =>
  db.selectFrom('favorite').where('user_id', '=', userId).where('removed_at', 'is', null);

const selectFavorites = (db: UsersDatabase, userId: string) =>
  keptBy(db, userId).select([
    'id',
    'product_id as productId',
    'created_at as createdAt',
    'price_minor as priceMinor',
    'in_stock_then as inStockThen',
  ]);

export type FavoriteRow = Awaited<ReturnType<ReturnType<typeof selectFavorites>['executeTakeFirstOrThrow']>>;

/** Of the viewer, by product. */
export const favoriteByProduct = loadOne<FavoriteRow, UsersContext>(
  (ids, { db, userId }) => selectFavorites(db, userId).where('product_id', 'in', ids).execute(),
  (row) => row.productId,
);

/** A page of a person's favourites, newest first. */
export async function favoritesOf(
  db: UsersDatabase,
  userId: string,
  { first, after }: ConnectionArgs,
): Promise<Page<FavoriteRow>> {
  const rows = await selectFavorites(db, userId)
    .$if(Boolean(after), (query) => query.where('id', '<', idIn(after!)))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, { first, after, cursorOf: ({ id }) => [id], countAll: () => countFavorites(db, userId) });
}

function idIn(cursor: string): string {
  const id = String(decodeCursor(cursor, 1)[0]);
  if (!isUuid(id)) throw badInput('after is not a cursor of this list.');
  return id;
}

export async function countFavorites(db: UsersDatabase, userId: string): Promise<number> {
  const { count } = await keptBy(db, userId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** All of a person's favourites, newest first: there are 1,000 at most. */
export function allFavoritesOf(db: UsersDatabase, userId: string): Promise<FavoriteRow[]> {
  return selectFavorites(db, userId).orderBy('id', 'desc').execute();
}
