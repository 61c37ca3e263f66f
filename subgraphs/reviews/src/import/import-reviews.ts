import { refusingBadRows, timeOrderedId } from '@minijd/subgraph';
import { sql } from 'kysely';
import { countRatings } from '../rating/rating-summary.rows.ts';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import type { ImportedReviewInput } from './import-reviews.resolver.ts';

/** One JSON parameter for all rows: one per value would exceed PostgreSQL's limit of 65,535. */
async function insert(db: ReviewsDatabase, input: readonly ImportedReviewInput[]) {
  const rows = input.map((review) => ({ ...review, id: timeOrderedId(review.createdAt) }));
  const { rows: added } = await sql<{ productId: string; rating: number; status: ReviewStatus }>`
    insert into review (id, product_id, author_id, rating, title, content, helpful_count, import_key, created_at,
      sku_id, order_line_id, pictures, status, reject_reason, reply, replied_at, follow_up, follow_up_at, follow_up_status)
    select id, "productId", "authorId", rating, title, content, "helpfulCount", key, "createdAt",
      "skuId", "orderLineId", coalesce(pictures, '{}'), coalesce(status, 'APPROVED'), "rejectReason",
      reply, case when reply is not null then least("createdAt" + interval '1 day', now()) end,
      "followUp", case when "followUp" is not null then "createdAt" + interval '20 days' end,
      case when "followUp" is not null then 'APPROVED' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(
      id uuid, "productId" uuid, "authorId" uuid, rating smallint, title text, content text,
      "helpfulCount" int, key text, "createdAt" timestamptz(3), "skuId" uuid, "orderLineId" uuid, pictures text[], status text,
      "rejectReason" text, reply text, "followUp" text
    )
    on conflict (import_key) do nothing
    returning product_id as "productId", rating, status`.execute(db);
  return added;
}

/** Adds the reviews with new keys, counts their ratings, and returns their number. */
export function importReviews(context: ReviewsContext, input: readonly ImportedReviewInput[]): Promise<number> {
  return refusingBadRows(() =>
    context.transaction(async (db) => {
      const added = await insert(db, input);
      const counted = added.filter(({ status }) => status === ReviewStatus.APPROVED);
      await countRatings(db, context.bus, counted);
      if (added.length > 0) await context.bus.send(db, 'reviews.findSellers', {}, { key: 'all' });
      return added.length;
    }),
  );
}
