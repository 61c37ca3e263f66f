import type { DomainEvent } from '@minijd/events';
import type { ReviewsContext } from '../reviews-context.ts';

/** Makes buyers eligible to review delivered lines; idempotent. */
export async function grantReviewEligibility(
  { data, at }: DomainEvent<'orders.order.delivered'>,
  { db }: ReviewsContext,
) {
  const lines = data.lines.map(({ orderLineId, productId, skuId }) => ({
    ...{ order_line_id: orderLineId, buyer_id: data.buyerId },
    ...{ product_id: productId, sku_id: skuId, granted_at: new Date(at) },
  }));
  if (lines.length === 0) return;
  await db
    .insertInto('review_right')
    .values(lines)
    .onConflict((conflict) => conflict.column('order_line_id').doNothing())
    .execute();
}
