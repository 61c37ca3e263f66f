import type { DomainEvent } from '@minijd/events';
import { uncountRatings } from '../rating/rating-summary.rows.ts';
import type { ReviewsContext } from '../reviews-context.ts';

/** Reviews of an account that was deleted stay without a name, or go with their ratings. */
export async function forgetAuthor(
  { data: { userId, keepReviews } }: DomainEvent<'users.account.deleted'>,
  context: ReviewsContext,
): Promise<void> {
  await context.transaction(async (db) => {
    await db.deleteFrom('review_right').where('buyer_id', '=', userId).execute();
    if (keepReviews) {
      await db.updateTable('review').set({ anonymous: true }).where('author_id', '=', userId).execute();
      return;
    }
    const removed = await db
      .deleteFrom('review')
      .where('author_id', '=', userId)
      .returning(['id', 'product_id as productId', 'rating'])
      .execute();
    const ids = removed.map(({ id }) => id);
    if (ids.length === 0) return;
    await db.deleteFrom('helpful_vote').where('review_id', 'in', ids).execute();
    await uncountRatings(db, context.bus, removed);
  });
}
