import { selectReviews } from '../review/review.rows.ts';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext } from '../reviews-context.ts';

/** Tells the author of a rejection that was not undone or replaced meanwhile. */
export async function notifyOfRejection(
  { reviewId, decidedAt }: { reviewId: string; decidedAt: string },
  { db, bus }: ReviewsContext,
): Promise<void> {
  const review = await selectReviews(db).where('id', '=', reviewId).executeTakeFirst();
  if (review?.decidedAt?.toISOString() !== decidedAt) return;
  const { authorId, productId, skuId, status, rejectReason: reason } = review;
  const followUp = status !== ReviewStatus.REJECTED;
  if (!reason || (followUp && review.followUpStatus !== ReviewStatus.REJECTED)) return;
  await bus.emit(db, 'reviews.review.rejected', {
    reviewId,
    authorId,
    productId,
    skuId: skuId ?? null,
    followUp,
    reason,
  });
}
