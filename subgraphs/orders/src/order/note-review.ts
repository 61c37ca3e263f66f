import type { DomainEvent } from '@minijd/events';
import type { OrdersContext } from '../orders-context.ts';

/** Marks a line as reviewed. */
export async function noteReview({ data, at }: DomainEvent<'reviews.review.submitted'>, { db }: OrdersContext) {
  await db
    .updateTable('order_line')
    .set({ reviewed_at: new Date(at) })
    .where('id', '=', data.orderLineId)
    .execute();
}
