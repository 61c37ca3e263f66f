import { isUuid, type Loader } from '@minijd/subgraph';
import { ratingSummaryOf } from '../rating/rating-summary.rows.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { conditionsOf, type ReviewFilter } from './review-filter.ts';
import { ReviewStatus } from './review-status.ts';

interface CountKey {
  productId: string;
  filter: ReviewFilter;
}

/** Counts of products that differ in nothing but the product share a statement. */
const countByProduct: Loader<CountKey, number, ReviewsContext> = {
  cacheKey: ({ productId, filter }) => `${productId} ${JSON.stringify(filter)}`,
  batch: async (keys, { db }) => {
    const counts = new Map<CountKey, number>();
    for (const alike of Map.groupBy(keys, ({ filter }) => JSON.stringify(filter)).values()) {
      const rows = await db
        .selectFrom('review')
        .select(({ fn }) => ['product_id as productId', fn.countAll<number>().as('count')])
        .where('product_id', 'in', alike.map(({ productId }) => productId).filter(isUuid))
        .where('status', '=', ReviewStatus.APPROVED)
        .where(({ and }) => and(conditionsOf(alike[0]?.filter ?? {})))
        .groupBy('product_id')
        .execute();
      const byProduct = new Map(rows.map(({ productId, count }) => [productId, Number(count)]));
      for (const key of alike) counts.set(key, byProduct.get(key.productId) ?? 0);
    }
    return keys.map((key) => counts.get(key) ?? 0);
  },
};

/** How many public reviews of a product there are; from the rating summary where it knows. */
export async function countReviews(productId: string, filter: ReviewFilter, context: ReviewsContext): Promise<number> {
  const { rating, ...others } = filter;
  if (Object.keys(others).length === 0) return (await ratingSummaryOf(productId, context)).countOf(rating);
  return isUuid(productId) ? context.load(countByProduct, { productId, filter }) : 0;
}
