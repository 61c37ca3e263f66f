import { isUuid, loadOne } from '@minijd/subgraph';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import { unknownReview } from './review.refusals.ts';
import { ReviewStatus } from './review-status.ts';

export const REVIEW_COLUMNS = [
  'id',
  'product_id as productId',
  'sku_id as skuId',
  'author_id as authorId',
  'anonymous',
  'rating',
  'title',
  'content',
  'helpful_count as helpfulCount',
  'created_at as createdAt',
  'seller_id as sellerId',
  'pictures',
  'status',
  'held_for as heldFor',
  'open_reports as openReports',
  'follow_up as followUp',
  'follow_up_pictures as followUpPictures',
  'follow_up_status as followUpStatus',
  'follow_up_at as followUpAt',
  'reply',
  'replied_at as repliedAt',
  'reply_edited_at as replyEditedAt',
  'reject_reason as rejectReason',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'status_before as statusBefore',
  'follow_up_status_before as followUpStatusBefore',
] as const;

export const selectReviews = (db: ReviewsDatabase) => db.selectFrom('review').select(REVIEW_COLUMNS);

export type ReviewRow = Awaited<ReturnType<ReturnType<typeof selectReviews>['executeTakeFirstOrThrow']>>;

/** A review of anybody, in any state: see `mayRead`. */
export const reviewById = loadOne<ReviewRow, ReviewsContext>(
  (ids, { db }) => selectReviews(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** Approved reviews are public; others are for their authors and moderators. */
export function mayRead({ status, authorId }: ReviewRow, context: ReviewsContext): boolean {
  return status === ReviewStatus.APPROVED || authorId === context.viewer.userId || context.may('review:moderate');
}

/** The review of a purchase. Others see it only if it is signed, because an order line reveals the buyer. */
export const reviewByOrderLine = loadOne<ReviewRow & { orderLineId?: string | null }, ReviewsContext>(
  (ids, { db, viewer }) =>
    selectReviews(db)
      .select('order_line_id as orderLineId')
      .where('order_line_id', 'in', ids)
      .where(({ or, and, eb }) =>
        or([
          and([eb('anonymous', '=', false), eb('status', '=', ReviewStatus.APPROVED)]),
          eb('author_id', '=', viewer.userId ?? null),
        ]),
      )
      .execute(),
  (row) => row.orderLineId ?? '',
);

/** The review, locked until the transaction ends; throws Refusal. */
export async function lockReview(db: ReviewsDatabase, id: string, field?: string[]): Promise<ReviewRow> {
  const row = isUuid(id) && (await selectReviews(db).where('id', '=', id).forUpdate().executeTakeFirst());
  if (!row) throw unknownReview(field);
  return row;
}
