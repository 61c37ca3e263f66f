import type { DomainEvent } from '@minijd/events';
import { uncountRatings } from '../rating/rating-summary.rows.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import { ReviewStatus } from './review-status.ts';

/** Reviews of an account that was deleted stay without a name, or go with their ratings. */
export async function eraseAuthor(
  { data: { userId, keepReviews } }: DomainEvent<'users.account.deleted'>,
  context: ReviewsContext,
): Promise<void> {
  await context.transaction(async (db) => {
    await db.deleteFrom('review_right').where('buyer_id', '=', userId).execute();
    await forgetReports(db, userId);
    // Pictures go with the account; what was not public has no readers any more.
    if (keepReviews) {
      const nameless = { anonymous: true, pictures: [], follow_up_pictures: [], reject_reason: null };
      const kept = db.updateTable('review').set(nameless).where('author_id', '=', userId);
      await kept.where('status', '=', ReviewStatus.APPROVED).execute();
    }
    const removed = await db
      .deleteFrom('review')
      .where('author_id', '=', userId)
      .$if(keepReviews, (query) => query.where('status', '<>', ReviewStatus.APPROVED))
      .returning(['id', 'product_id as productId', 'rating', 'status'])
      .execute();
    const ids = removed.map(({ id }) => id);
    if (ids.length === 0) return;
    await db.deleteFrom('helpful_vote').where('review_id', 'in', ids).execute();
    await db.deleteFrom('review_report').where('review_id', 'in', ids).execute();
    const counted = removed.filter(({ status }) => status === ReviewStatus.APPROVED);
    await uncountRatings(db, context.bus, counted);
  });
}

/** Takes away the reports of a person; those nobody has decided on no longer count. */
async function forgetReports(db: ReviewsDatabase, reporterId: string): Promise<void> {
  const open = await db
    .deleteFrom('review_report')
    .where('reporter_id', '=', reporterId)
    .returning(['review_id as reviewId', 'closed_at as closedAt'])
    .execute();
  const ids = open.flatMap(({ reviewId, closedAt }) => (closedAt ? [] : [reviewId]));
  if (ids.length === 0) return;
  await db
    .updateTable('review')
    .set(({ eb }) => ({ open_reports: eb('open_reports', '-', 1) }))
    .where('id', 'in', ids)
    .execute();
}
