import { sql } from 'kysely';
import type { SearchContext, SearchDatabase } from '../search-context.ts';

/** The documents that are searched, in PostgreSQL, which keeps every document whichever engine searches. */
const liveDocuments = (db: SearchDatabase) =>
  db
    .selectFrom('document')
    .where('generation', '=', (eb) => eb.selectFrom('generation').select('id').where('live', '=', true));

/** Whose some products are, as far as they are known. */
export async function sellersOf(db: SearchDatabase, productIds: readonly string[]): Promise<string[]> {
  if (productIds.length === 0) return [];
  const rows = await liveDocuments(db)
    .where('product_id', 'in', productIds)
    .select(sql<string>`seller_id`.as('sellerId'))
    .distinct()
    .execute();
  return rows.map(({ sellerId }) => sellerId);
}

/** Has the goods of some sellers counted: one job does for all changes until it runs. */
export async function askForCount({ db, bus }: SearchContext, sellerIds: Iterable<string>): Promise<void> {
  for (const sellerId of new Set(sellerIds)) await bus.send(db, 'search.countSeller', { sellerId }, { key: sellerId });
}

/** Counts the goods of one seller, or of all. */
export async function countSellers(db: SearchDatabase, sellerId?: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('seller_figures')
      .$if(sellerId !== undefined, (query) => query.where('seller_id', '=', sellerId!))
      .execute();
    await transaction
      .insertInto('seller_figures')
      .columns(['seller_id', 'product_count', 'sold_count', 'rating_average', 'rating_count'])
      .expression(
        liveDocuments(transaction)
          .where('seller_id', 'is not', null)
          .$if(sellerId !== undefined, (query) => query.where('seller_id', '=', sellerId!))
          .groupBy('seller_id')
          .select([
            'seller_id',
            sql<number>`count(*)`.as('product_count'),
            sql<number>`sum(sold_count)`.as('sold_count'),
            sql<number | null>`round((sum(rating * rating_count) / nullif(sum(rating_count), 0))::numeric, 2)`.as(
              'rating_average',
            ),
            sql<number>`sum(rating_count)`.as('rating_count'),
          ]),
      )
      .onConflict((conflict) =>
        conflict.column('seller_id').doUpdateSet(({ ref }) => ({
          product_count: ref('excluded.product_count'),
          sold_count: ref('excluded.sold_count'),
          rating_average: ref('excluded.rating_average'),
          rating_count: ref('excluded.rating_count'),
        })),
      )
      .execute();
  });
}
