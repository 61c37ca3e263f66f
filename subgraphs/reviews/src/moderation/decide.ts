import { optionalText } from '@minijd/subgraph';
import { countRatings, uncountRatings } from '../rating/rating-summary.rows.ts';
import { publishReview } from '../review/publish-review.ts';
import { nothingToDecide, nothingToUndo, refuseInput } from '../review/review.refusals.ts';
import { lockReview, REVIEW_COLUMNS, type ReviewRow } from '../review/review.rows.ts';
import { ReviewView } from '../review/review.view.ts';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import type { ModerateReviewInput } from './moderate-review.resolver.ts';
import { ReviewDecision } from './review-decision.ts';

/** The author is told of a rejection once it can no longer be undone on the page. */
const TELL_AFTER_MS = 10_000;
const UNDO_WITHIN_MS = 10 * 60_000;

type States = Pick<ReviewRow, 'status' | 'followUpStatus'>;

/** What becomes of a review and its follow-up. */
function statesAfter({ decision, followUp }: ModerateReviewInput, { status, followUpStatus }: ReviewRow): States {
  if (decision === ReviewDecision.APPROVE) {
    return { status: ReviewStatus.APPROVED, followUpStatus: followUpStatus && ReviewStatus.APPROVED };
  }
  return followUp
    ? { status, followUpStatus: ReviewStatus.REJECTED }
    : { status: ReviewStatus.REJECTED, followUpStatus };
}

/** Keeps the rating summary in step with whether the review is public; the review is locked. */
async function recount(db: ReviewsDatabase, { bus }: ReviewsContext, review: ReviewRow, status: ReviewStatus) {
  const [was, is] = [review.status === ReviewStatus.APPROVED, status === ReviewStatus.APPROVED];
  if (was === is) return;
  await (is ? countRatings : uncountRatings)(db, bus, [review]);
}

/** Approves a review with its follow-up, or rejects one of them, and closes its reports; throws Refusal. */
export async function decide(context: ReviewsContext, input: ModerateReviewInput): Promise<ReviewView> {
  const { userId, bus } = context;
  const rejects = input.decision === ReviewDecision.REJECT;
  const rule = { max: 300, lines: true, refuse: () => refuseInput('reason') };
  const reason = optionalText(input.reason, rule);
  if (rejects && reason === null) throw rule.refuse();
  const row = await context.transaction(async (db) => {
    const review = await lockReview(db, input.reviewId, ['input', 'reviewId']);
    if (input.followUp && review.followUp == null) throw nothingToDecide();
    const { status, followUpStatus } = statesAfter(input, review);
    const now = new Date();
    await recount(db, context, review, status);
    await db
      .updateTable('review_report')
      .set({ closed_at: now })
      .where('review_id', '=', review.id)
      .where('closed_at', 'is', null)
      .execute();
    const decided = await db
      .updateTable('review')
      .set({
        ...{ status, follow_up_status: followUpStatus, open_reports: 0, decided_at: now, decided_by: userId },
        ...{ status_before: review.status, follow_up_status_before: review.followUpStatus },
        ...(rejects && { reject_reason: reason }),
      })
      .where('id', '=', review.id)
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
    if (review.status === ReviewStatus.PENDING && status === ReviewStatus.APPROVED)
      await publishReview(db, bus, review);
    if (rejects) {
      const told = { reviewId: review.id, decidedAt: now.toISOString() };
      await bus.send(db, 'reviews.notifyOfRejection', told, { startAfter: new Date(now.getTime() + TELL_AFTER_MS) });
    }
    return decided;
  });
  return new ReviewView(row, context);
}

/** Takes the viewer's latest decision on a review back, with the reports it closed; throws Refusal. */
export async function undoDecision(context: ReviewsContext, reviewId: string): Promise<ReviewView> {
  const row = await context.transaction(async (db) => {
    const review = await lockReview(db, reviewId);
    const { decidedAt, decidedBy, statusBefore, followUpStatusBefore } = review;
    const own = decidedAt && statusBefore && decidedBy === context.userId;
    if (!own || Date.now() - decidedAt.getTime() > UNDO_WITHIN_MS) throw nothingToUndo();
    await recount(db, context, review, statusBefore);
    const reopened = await db
      .updateTable('review_report')
      .set({ closed_at: null })
      .where('review_id', '=', reviewId)
      .where('closed_at', '=', decidedAt)
      .executeTakeFirst();
    return db
      .updateTable('review')
      .set(({ eb }) => ({
        ...{ status: statusBefore, follow_up_status: followUpStatusBefore ?? review.followUpStatus },
        ...{ decided_at: null, decided_by: null, status_before: null, follow_up_status_before: null },
        open_reports: eb('open_reports', '+', Number(reopened.numUpdatedRows)),
      }))
      .where('id', '=', reviewId)
      .returning(REVIEW_COLUMNS)
      .executeTakeFirstOrThrow();
  });
  return new ReviewView(row, context);
}
