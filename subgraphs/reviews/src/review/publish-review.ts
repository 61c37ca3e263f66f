import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import type { ReviewRow } from './review.rows.ts';

/** Tells of a review that has become public, for its seller. */
export async function publishReview(
  db: ReviewsDatabase,
  bus: ReviewsContext['bus'],
  { id: reviewId, productId, skuId, rating }: ReviewRow,
): Promise<void> {
  if (skuId) await bus.emit(db, 'reviews.review.published', { reviewId, productId, skuId, rating });
}
