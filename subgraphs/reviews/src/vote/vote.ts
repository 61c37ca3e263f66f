import { ownReview, unknownReview } from '../review/review.refusals.ts';
import { lockReview, mayRead, REVIEW_COLUMNS } from '../review/review.rows.ts';
import { ReviewView } from '../review/review.view.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

interface Vote {
  reviewId: string;
  voterId: string;
}

/** The change of the count by a vote; 0 when nothing changed. */
async function cast(db: ReviewsDatabase, { reviewId, voterId }: Vote, helpful: boolean): Promise<number> {
  if (helpful) {
    const added = await db
      .insertInto('helpful_vote')
      .values({ review_id: reviewId, voter_id: voterId })
      .onConflict((conflict) => conflict.columns(['review_id', 'voter_id']).doNothing())
      .executeTakeFirst();
    return Number(added.numInsertedOrUpdatedRows ?? 0);
  }
  const removed = await db
    .deleteFrom('helpful_vote')
    .where('review_id', '=', reviewId)
    .where('voter_id', '=', voterId)
    .executeTakeFirst();
  return -Number(removed.numDeletedRows);
}

/** Adds or removes the viewer's vote for a review; throws Refusal. */
export async function vote(context: ReviewsContext, reviewId: string, helpful: boolean): Promise<ReviewView> {
  const { userId: voterId } = context;
  const row = await context.transaction(async (db) => {
    const review = await lockReview(db, reviewId);
    if (review.authorId === voterId) throw ownReview();
    if (!mayRead(review, context)) throw unknownReview();
    const change = await cast(db, { reviewId, voterId }, helpful);
    if (change === 0) return review;
    return db
      .updateTable('review')
      .set(({ eb }) => ({ helpful_count: eb('helpful_count', '+', change) }))
      .where('id', '=', reviewId)
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
  });
  return new ReviewView(row, context);
}
