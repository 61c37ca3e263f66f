import { type ConnectionArgs, decodeCursor, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { ProductOffersDocument } from '../../calls/catalog.generated.ts';
import type { UsersContext } from '../../users-context.ts';
import { allFavoritesOf, type FavoriteRow } from './favorite.rows.ts';

interface Dropped {
  row: FavoriteRow;
  /** How much less it costs now. */
  drop: number;
}

/** The largest drop first; of equal ones the favourite kept last. */
const inOrder = (one: Dropped, other: Dropped) => other.drop - one.drop || (one.row.id < other.row.id ? 1 : -1);

/** A page of a person's favourites that cost less than when they were kept. The catalog is asked for all prices at once. */
export async function droppedFavoritesOf(
  context: UsersContext,
  userId: string,
  { first, after }: ConnectionArgs,
): Promise<Page<FavoriteRow>> {
  const dropped = await allDropped(context, userId);
  const [drop, id] = after == null ? [] : decodeCursor(after, 2);
  const isAfter = (one: Dropped) => one.drop < Number(drop) || (one.drop === Number(drop) && one.row.id < String(id));
  const rows = after == null ? dropped : dropped.filter(isAfter);
  const drops = new Map(dropped.map((one) => [one.row.id, one.drop]));
  return pageOf(
    rows.slice(0, pageSize(first) + 1).map(({ row }) => row),
    {
      ...{ first, after: after ?? undefined },
      cursorOf: (row) => [drops.get(row.id) ?? 0, row.id],
      countAll: async () => dropped.length,
    },
  );
}

async function allDropped(context: UsersContext, userId: string): Promise<Dropped[]> {
  const favorites = await allFavoritesOf(context.db, userId);
  if (favorites.length === 0) return [];
  const productIds = favorites.map(({ productId }) => productId);
  const { _productOffers: offers } = await context.call('catalog', ProductOffersDocument, { productIds });
  const prices = new Map(offers.map(({ productId, priceMinor }) => [productId, priceMinor]));
  return favorites
    .map((row) => ({ row, drop: (row.priceMinor ?? 0) - (prices.get(row.productId) ?? Number.POSITIVE_INFINITY) }))
    .filter(({ drop }) => drop > 0)
    .sort(inOrder);
}
