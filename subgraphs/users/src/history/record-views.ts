import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid, visitorOf } from '@minijd/subgraph';
import { sql } from 'kysely';
import { ProductOffersDocument } from '../calls/catalog.generated.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { isRecorded, trimHistory } from './history.rows.ts';

/** Who looks at a product again within so long looks at it once. */
const ONE_VIEW_MS = 30 * 60_000;

interface View {
  productId: string;
  priceMinor: number;
  viewedAt: Date;
}

/**
 * Records what the visitor looked at, the last of `productIds` as the latest; products that are not for sale are left
 * out. Returns how many were recorded. Throws Refusal RATE_LIMITED.
 */
export async function recordViews(context: UsersContext, productIds: readonly string[]): Promise<number> {
  const visitorId = visitorOf(context.viewer);
  if (!visitorId || !(await isRecorded(context.db, visitorId))) return 0;
  await context.countViews();
  const ids = [...new Set(productIds.filter(isUuid).toReversed())].toReversed();
  const { _productOffers: offers } = await context.call('catalog', ProductOffersDocument, { productIds: ids });
  const prices = new Map(offers.map(({ productId, priceMinor }) => [productId, priceMinor]));
  const now = Date.now();
  const views = ids.flatMap((productId, index): View[] => {
    const priceMinor = prices.get(productId);
    return priceMinor === undefined ? [] : [{ productId, priceMinor, viewedAt: new Date(now + index - ids.length) }];
  });
  if (views.length > 0) await context.em.transactional((em) => keep(context, em, { visitorId, views }));
  return views.length;
}

async function keep(
  { bus, viewer }: UsersContext,
  em: EntityManager,
  { visitorId, views }: { visitorId: string; views: View[] },
): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  const lately = new Set(await viewedLately(db, visitorId, views));
  await upsert(db, visitorId, views);
  await trimHistory(db, visitorId);
  const seen = views.filter(({ productId }) => !lately.has(productId));
  if (seen.length === 0) return;
  const products = seen.map(({ productId, viewedAt }) => ({ productId, at: viewedAt.toISOString() }));
  await bus.emit(db, 'users.products.viewed', { visitorId, guest: viewer.userId === undefined, products });
}

async function viewedLately(db: UsersDatabase, visitorId: string, views: readonly View[]): Promise<string[]> {
  const rows = await db
    .selectFrom('viewed_product')
    .select('product_id as productId')
    .where('visitor_id', '=', visitorId)
    .where('product_id', '=', sql<string>`any(${views.map(({ productId }) => productId)}::uuid[])`)
    .where('viewed_at', '>', new Date(Date.now() - ONE_VIEW_MS))
    .execute();
  return rows.map(({ productId }) => productId);
}

/** In the order of their keys: two requests of one visitor lock rows in the same order. */
async function upsert(db: UsersDatabase, visitorId: string, views: readonly View[]): Promise<void> {
  const rows = views
    .toSorted((one, other) => (one.productId < other.productId ? -1 : 1))
    .map(({ productId, priceMinor, viewedAt }) => ({
      ...{ visitor_id: visitorId, product_id: productId },
      ...{ price_minor: priceMinor, viewed_at: viewedAt, removed_at: null },
    }));
  await db
    .insertInto('viewed_product')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['visitor_id', 'product_id']).doUpdateSet(({ ref }) => ({
        price_minor: ref('excluded.price_minor'),
        viewed_at: ref('excluded.viewed_at'),
        removed_at: null,
      })),
    )
    .execute();
}
