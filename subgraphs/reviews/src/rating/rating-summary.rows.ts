import { loadOne } from '@minijd/subgraph';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import { NO_RATINGS, type RatingCounts, RatingSummaryView } from './rating-summary.view.ts';

const COLUMNS = ['product_id as productId', 'ones', 'twos', 'threes', 'fours', 'fives'] as const;

interface RatingSummaryRow {
  productId: string;
  ones: number;
  twos: number;
  threes: number;
  fours: number;
  fives: number;
}

function countsIn({ ones, twos, threes, fours, fives }: RatingSummaryRow): RatingCounts {
  return [ones, twos, threes, fours, fives];
}

const summaryByProduct = loadOne<RatingSummaryRow, ReviewsContext>(
  (ids, { db }) => db.selectFrom('rating_summary').select(COLUMNS).where('product_id', 'in', ids).execute(),
  (row) => row.productId,
);

/** The rating summary of a product; products without reviews have one as well. */
export async function ratingSummaryOf(productId: string, context: ReviewsContext): Promise<RatingSummaryView> {
  const row = await context.load(summaryByProduct, productId);
  return new RatingSummaryView(row ? countsIn(row) : NO_RATINGS);
}

interface NewRating {
  productId: string;
  rating: number;
}

/** Counts new ratings in the transaction that adds their reviews, and emits an event per product. */
export async function countRatings(
  db: ReviewsDatabase,
  bus: ReviewsContext['bus'],
  ratings: readonly NewRating[],
): Promise<void> {
  if (ratings.length === 0) return;
  const rows = await db
    .insertInto('rating_summary')
    .values(additions(ratings))
    .onConflict((conflict) =>
      conflict.column('product_id').doUpdateSet(({ eb, ref }) => ({
        ones: eb('rating_summary.ones', '+', ref('excluded.ones')),
        twos: eb('rating_summary.twos', '+', ref('excluded.twos')),
        threes: eb('rating_summary.threes', '+', ref('excluded.threes')),
        fours: eb('rating_summary.fours', '+', ref('excluded.fours')),
        fives: eb('rating_summary.fives', '+', ref('excluded.fives')),
      })),
    )
    .returning(COLUMNS)
    .execute();
  await emitRatings(db, bus, rows);
}

/** Takes ratings back, in the transaction that removes their reviews, and emits an event of each product. */
export async function uncountRatings(
  db: ReviewsDatabase,
  bus: ReviewsContext['bus'],
  ratings: readonly NewRating[],
): Promise<void> {
  const rows: RatingSummaryRow[] = [];
  for (const { product_id: productId, ...counts } of additions(ratings)) {
    const names = Object.keys(counts) as (keyof typeof counts)[];
    const row = await db
      .updateTable('rating_summary')
      .set(({ eb }) => Object.fromEntries(names.map((name) => [name, eb(name, '-', counts[name])])))
      .where('product_id', '=', productId)
      .returning(COLUMNS)
      .executeTakeFirstOrThrow();
    rows.push(row);
  }
  await emitRatings(db, bus, rows);
}

function emitRatings(
  db: ReviewsDatabase,
  bus: ReviewsContext['bus'],
  rows: readonly RatingSummaryRow[],
): Promise<void> {
  const changes = rows.map((row) => {
    const { average, count } = new RatingSummaryView(countsIn(row));
    return { productId: row.productId, average, count };
  });
  return bus.emitEach(db, 'reviews.rating.changed', changes);
}

/** One row per product, in the order of ids: concurrent imports then wait instead of deadlocking. */
function additions(ratings: readonly NewRating[]) {
  const byProduct = Map.groupBy(ratings, ({ productId }) => productId);
  const times = (given: readonly NewRating[], rating: number) => given.filter((one) => one.rating === rating).length;
  return [...byProduct.keys()].sort().map((productId) => {
    const given = byProduct.get(productId)!;
    return {
      product_id: productId,
      ones: times(given, 1),
      twos: times(given, 2),
      threes: times(given, 3),
      fours: times(given, 4),
      fives: times(given, 5),
    };
  });
}
