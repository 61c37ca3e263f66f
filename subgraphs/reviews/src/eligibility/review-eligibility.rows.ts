import { loadOne } from '@minijd/subgraph';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

/** Delivered lines that a person has not reviewed yet. */
const unusedEligibility = (db: ReviewsDatabase, buyerId: string) =>
  db
    .selectFrom('review_right')
    .select(['order_line_id as orderLineId', 'product_id as productId'])
    .where('buyer_id', '=', buyerId)
    .where('review_id', 'is', null);

interface UnusedEligibility {
  orderLineId: string;
  productId: string;
}

/** Of the viewer, who must be signed in. */
export const unusedEligibilityByProduct = loadOne<UnusedEligibility, ReviewsContext>(
  (ids, { db, userId }) => unusedEligibility(db, userId).where('product_id', 'in', ids).execute(),
  (row) => row.productId,
);

/** Of the viewer, who must be signed in. */
export const unusedEligibilityByOrderLine = loadOne<UnusedEligibility, ReviewsContext>(
  (ids, { db, userId }) => unusedEligibility(db, userId).where('order_line_id', 'in', ids).execute(),
  (row) => row.orderLineId,
);
