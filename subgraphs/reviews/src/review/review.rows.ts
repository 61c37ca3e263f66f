import { loadOne } from '@minijd/subgraph';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

export const REVIEW_COLUMNS = [
  'id',
  'product_id as productId',
  'sku_id as skuId',
  'author_id as authorId',
  'anonymous',
  'rating',
  'title',
  'content',
  'helpful_count as helpfulCount',
  'created_at as createdAt',
] as const;

const selectReviews = (db: ReviewsDatabase) => db.selectFrom('review').select(REVIEW_COLUMNS);

export type ReviewRow = Awaited<ReturnType<ReturnType<typeof selectReviews>['executeTakeFirstOrThrow']>>;

export const reviewById = loadOne<ReviewRow, ReviewsContext>(
  (ids, { db }) => selectReviews(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The review of a purchase. Others see it only if it is signed, because an order line reveals the buyer. */
export const reviewByOrderLine = loadOne<ReviewRow & { orderLineId?: string | null }, ReviewsContext>(
  (ids, { db, viewer }) =>
    selectReviews(db)
      .select('order_line_id as orderLineId')
      .where('order_line_id', 'in', ids)
      .where(({ or, eb }) => or([eb('anonymous', '=', false), eb('author_id', '=', viewer.userId ?? null)]))
      .execute(),
  (row) => row.orderLineId ?? '',
);
