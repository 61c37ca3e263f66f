import { checkedAll, isUuid, optionalText, requiredText } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { heldWordsIn } from '../held-words/held-words.ts';
import { countRatings } from '../rating/rating-summary.rows.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import { ownPictures } from './own-pictures.ts';
import { publishReview } from './publish-review.ts';
import { alreadyReviewed, notPurchased, refuseInput } from './review.refusals.ts';
import { REVIEW_COLUMNS } from './review.rows.ts';
import { ReviewView } from './review.view.ts';
import { ReviewStatus } from './review-status.ts';
import type { SubmitReviewInput } from './submit-review.resolver.ts';

const TITLE_MAX = 100;
const CONTENT_MIN = 5;
const CONTENT_MAX = 2000;

function checkedRating(rating: number): number {
  if (rating < 1 || rating > 5) throw refuseInput('rating');
  return rating;
}

/** The text of a review as stored; throws the Refusals (INVALID_INPUT) of all invalid fields. */
function checkedText({ rating, title, content, pictures }: SubmitReviewInput, userId: string) {
  const body = { min: CONTENT_MIN, max: CONTENT_MAX, lines: true, refuse: () => refuseInput('content') };
  return checkedAll({
    rating: () => checkedRating(rating),
    title: () => optionalText(title, { max: TITLE_MAX, refuse: () => refuseInput('title') }),
    content: () => requiredText(content, body),
    pictures: () => ownPictures(userId, pictures ?? []),
  });
}

/** Uses up the buyer's eligibility for a purchase: only one of parallel requests succeeds. Throws Refusal. */
async function takeEligibility(db: ReviewsDatabase, buyerId: string, taken: { orderLineId: string; reviewId: string }) {
  const eligibility = await db
    .updateTable('review_right')
    .set({ review_id: taken.reviewId })
    .where('order_line_id', '=', taken.orderLineId)
    .where('buyer_id', '=', buyerId)
    .where('review_id', 'is', null)
    .returning(['product_id', 'sku_id'])
    .executeTakeFirst();
  if (eligibility) return eligibility;
  const used = await db
    .selectFrom('review_right')
    .select('review_id')
    .where('order_line_id', '=', taken.orderLineId)
    .where('buyer_id', '=', buyerId)
    .executeTakeFirst();
  throw used ? alreadyReviewed() : notPurchased();
}

/** Adds the viewer's review of a purchase and counts its rating; throws Refusal. */
export async function submitReview(context: ReviewsContext, input: SubmitReviewInput): Promise<ReviewView> {
  const { userId, bus } = context;
  const text = checkedText(input, userId);
  const { orderLineId } = input;
  if (!isUuid(orderLineId)) throw notPurchased();
  const id = uuidv7();
  const row = await context.transaction(async (db) => {
    const bought = await takeEligibility(db, userId, { orderLineId, reviewId: id });
    const words = await heldWordsIn(db, [text.title, text.content]);
    const status = words.length > 0 ? ReviewStatus.PENDING : ReviewStatus.APPROVED;
    const author = { author_id: userId, anonymous: input.anonymous ?? false };
    const added = await db
      .insertInto('review')
      .values({
        id,
        order_line_id: orderLineId,
        ...bought,
        ...author,
        ...text,
        ...{ status, held_for: words, open_reports: 0, follow_up_pictures: [] },
        helpful_count: 0,
        created_at: new Date(),
      })
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
    if (status === ReviewStatus.APPROVED) {
      await countRatings(db, bus, [added]);
      await publishReview(db, bus, added);
    }
    await bus.emit(db, 'reviews.review.submitted', { orderLineId });
    await bus.send(db, 'reviews.findSellers', {}, { key: 'all' });
    return added;
  });
  return new ReviewView(row, context);
}
