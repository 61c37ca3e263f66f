import { checkedAll, requiredText } from '@minijd/subgraph';
import { heldWordsIn } from '../held-words/held-words.ts';
import { ownPictures } from '../review/own-pictures.ts';
import {
  alreadyFollowedUp,
  refuseInput,
  rejectedReview,
  tooLateToFollowUp,
  unknownReview,
} from '../review/review.refusals.ts';
import { lockReview, REVIEW_COLUMNS, type ReviewRow } from '../review/review.rows.ts';
import { ReviewView } from '../review/review.view.ts';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import type { FollowUpInput } from './follow-up.resolver.ts';

export const FOLLOW_UP_DAYS = 180;
const DAY_MS = 86_400_000;

/** Why its author cannot follow up on it now; undefined when they can. */
export function followUpObstacle({ status, createdAt, followUpAt }: ReviewRow, now = Date.now()) {
  if (followUpAt) return alreadyFollowedUp();
  if (status === ReviewStatus.REJECTED) return rejectedReview();
  return now - createdAt.getTime() > FOLLOW_UP_DAYS * DAY_MS ? tooLateToFollowUp() : undefined;
}

/** Adds the author's follow-up to their review, once; throws Refusal. */
export async function followUp(context: ReviewsContext, input: FollowUpInput): Promise<ReviewView> {
  const { userId } = context;
  const body = { min: 5, max: 2000, lines: true, refuse: () => refuseInput('content') };
  const { content, pictures } = checkedAll({
    content: () => requiredText(input.content, body),
    pictures: () => ownPictures(userId, input.pictures ?? []),
  });
  const row = await context.transaction(async (db) => {
    const field = ['input', 'reviewId'];
    const review = await lockReview(db, input.reviewId, field);
    if (review.authorId !== userId) throw unknownReview(field);
    const obstacle = followUpObstacle(review);
    if (obstacle) throw obstacle;
    const words = await heldWordsIn(db, [content]);
    return db
      .updateTable('review')
      .set({
        ...{ follow_up: content, follow_up_pictures: pictures, follow_up_at: new Date() },
        follow_up_status: words.length > 0 ? ReviewStatus.PENDING : ReviewStatus.APPROVED,
        held_for: [...new Set([...review.heldFor, ...words])],
      })
      .where('id', '=', review.id)
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
  });
  return new ReviewView(row, context);
}
