import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import { listUnderCategories } from '../category/list-under-categories.ts';
import { lockCategories } from '../category/lock-categories.ts';

/** Products per event. */
const BATCH = 1000;

/** Hides the products of a suspended seller, and shows them again when the seller is restored. */
export async function followStanding({ data }: DomainEvent<'users.seller.standingChanged'>, context: CatalogContext) {
  await context.transaction(async (db) => {
    // A concurrent import must see the suspension.
    await lockCategories(db);
    if (!(await isNews(db, data))) return;
    const productIds = await changeProducts(db, data);
    await listUnderCategories(productIds, db);
    for (let at = 0; at < productIds.length; at += BATCH) {
      await context.bus.emit(db, 'catalog.products.changed', { productIds: productIds.slice(at, at + BATCH) });
    }
  });
}

/** Events may come twice and out of order: false for an outdated or repeated one. */
async function isNews(db: CatalogDatabase, event: DomainEvent<'users.seller.standingChanged'>['data']) {
  const { sellerId, standing, suspended } = event;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('seller_standing')
    .values({ seller_id: sellerId, standing, suspended })
    .onConflict((conflict) =>
      conflict
        .column('seller_id')
        .doUpdateSet({ standing, suspended })
        .where('seller_standing.standing', '<', standing),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function changeProducts(
  db: CatalogDatabase,
  { sellerId, suspended }: { sellerId: string; suspended: boolean },
): Promise<string[]> {
  const [from, to] = suspended ? ['ACTIVE' as const, 'SUSPENDED' as const] : ['SUSPENDED' as const, 'ACTIVE' as const];
  // Locked in the order of ids, like everywhere, against deadlocks.
  const products = db.selectFrom('product').select('id').where('seller_id', '=', sellerId).where('status', '=', from);
  const ids = (await products.orderBy('id').forUpdate().execute()).map(({ id }) => id);
  if (ids.length === 0) return ids;
  await db.updateTable('product').set({ status: to }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  return ids;
}
