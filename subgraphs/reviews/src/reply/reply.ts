import { requiredText } from '@minijd/subgraph';
import { refuseInput, unknownReview } from '../review/review.refusals.ts';
import { lockReview, REVIEW_COLUMNS, type ReviewRow } from '../review/review.rows.ts';
import { ReviewView } from '../review/review.view.ts';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

interface ReplyChange {
  reply: string | null;
  replied_at: Date | null;
  reply_edited_at: Date | null;
}

/** Changes the reply to a public review of the seller's goods, or of any for moderators; throws Refusal. */
async function change(
  context: ReviewsContext,
  { id, field }: { id: string; field: string[] },
  changed: (review: ReviewRow) => ReplyChange,
): Promise<ReviewView> {
  const row = await context.transaction(async (db: ReviewsDatabase) => {
    const review = await lockReview(db, id, field);
    const theirs = review.sellerId != null && context.mayFor(review.sellerId, 'review:moderate');
    if (!theirs || review.status !== ReviewStatus.APPROVED) throw unknownReview(field);
    return db
      .updateTable('review')
      .set(changed(review))
      .where('id', '=', id)
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
  });
  return new ReviewView(row, context);
}

export function reply(context: ReviewsContext, reviewId: string, content: string): Promise<ReviewView> {
  const text = requiredText(content, { max: 500, lines: true, refuse: () => refuseInput('reply', 'content') });
  const now = new Date();
  return change(context, { id: reviewId, field: ['input', 'reviewId'] }, ({ repliedAt }) => ({
    reply: text,
    replied_at: repliedAt ?? now,
    reply_edited_at: repliedAt ? now : null,
  }));
}

export function removeReply(context: ReviewsContext, reviewId: string): Promise<ReviewView> {
  const nothing = { reply: null, replied_at: null, reply_edited_at: null };
  return change(context, { id: reviewId, field: ['reviewId'] }, () => nothing);
}
