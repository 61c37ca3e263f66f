import { loadOne } from '@minijd/subgraph';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

/** Delivered lines that a person has not reviewed yet. */
const unusedRights = (db: ReviewsDatabase, buyerId: string) =>
  db
    .selectFrom('review_right')
    .select(['order_line_id as orderLineId', 'product_id as productId'])
    .where('buyer_id', '=', buyerId)
    .where('review_id', 'is', null);

interface UnusedRight {
  orderLineId: string;
  productId: string;
}

/** Of the viewer, who must be signed in. */
export const unusedRightByProduct = loadOne<UnusedRight, ReviewsContext>(
  (ids, { db, userId }) => unusedRights(db, userId).where('product_id', 'in', ids).execute(),
  (row) => row.productId,
);

/** Of the viewer, who must be signed in. */
export const unusedRightByOrderLine = loadOne<UnusedRight, ReviewsContext>(
  (ids, { db, userId }) => unusedRights(db, userId).where('order_line_id', 'in', ids).execute(),
  (row) => row.orderLineId,
);
