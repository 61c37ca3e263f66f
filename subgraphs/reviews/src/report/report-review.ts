import { optionalText } from '@minijd/subgraph';
import { alreadyReported, ownReview, refuseInput, unknownReview } from '../review/review.refusals.ts';
import { lockReview, mayRead, REVIEW_COLUMNS } from '../review/review.rows.ts';
import { ReviewView } from '../review/review.view.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import type { ReportReviewInput } from './report-review.resolver.ts';

const FIELD = ['input', 'reviewId'];

/** Reports another person's review, once; it goes to the front of the moderators' queue. Throws Refusal. */
export async function reportReview(context: ReviewsContext, input: ReportReviewInput): Promise<ReviewView> {
  const { userId } = context;
  const note = optionalText(input.note, { max: 300, lines: true, refuse: () => refuseInput('note') });
  const row = await context.transaction(async (db) => {
    const review = await lockReview(db, input.reviewId, FIELD);
    if (review.authorId === userId) throw ownReview(FIELD);
    if (!mayRead(review, context)) throw unknownReview(FIELD);
    const added = await db
      .insertInto('review_report')
      .values({ review_id: review.id, reporter_id: userId, reason: input.reason, note, created_at: new Date() })
      .onConflict((conflict) => conflict.columns(['review_id', 'reporter_id']).doNothing())
      .executeTakeFirst();
    if (!added.numInsertedOrUpdatedRows) throw alreadyReported();
    return db
      .updateTable('review')
      .set(({ eb }) => ({ open_reports: eb('open_reports', '+', 1) }))
      .where('id', '=', review.id)
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
  });
  return new ReviewView(row, context);
}
