import { connectionOf, isUuid, type Loader, type Page, pageOf, pageSize } from '@minijd/subgraph';
import type { ReviewsContext } from '../reviews-context.ts';
import type { ReviewRow } from './review.rows.ts';
import { ReviewView } from './review.view.ts';
import { cursorKey, positionIn } from './review-cursor.ts';
import type { ReviewFilter } from './review-filter.ts';
import { type ReviewSelection, selectReviewPages } from './review-pages.ts';
import type { ReviewSort } from './review-sort.ts';

export const ReviewConnection = connectionOf(ReviewView, 'Review', { cached: 60 });

type PageKey = ReviewSelection & { ownerId: string };

/** Pages that only differ in product or author share a statement. */
const statementOf = ({ of, sort, after, filter, limit }: PageKey) => JSON.stringify([of, sort, after, filter, limit]);

const reviewPage: Loader<PageKey, ReviewRow[], ReviewsContext> = {
  cacheKey: (key) => `${key.ownerId} ${statementOf(key)}`,
  batch: async (keys, context) => {
    const found = new Map<PageKey, ReviewRow[]>();
    for (const alike of Map.groupBy(keys, statementOf).values()) {
      const ids = alike.map(({ ownerId }) => ownerId).filter(isUuid);
      const rows = Map.groupBy(await selectReviewPages(context, ids, alike[0]!), ({ ownerId }) => ownerId);
      for (const key of alike) found.set(key, rows.get(key.ownerId) ?? []);
    }
    return keys.map((key) => found.get(key)!);
  },
};

export interface ReviewPageRequest {
  of: ReviewSelection['of'];
  ownerId: string;
  sort: ReviewSort;
  filter?: ReviewFilter;
  first: number;
  after?: string | null;
  countAll: () => Promise<number>;
}

/** A page of the reviews of a product or an author; pages of a whole list of them are read together. */
export async function pageOfReviews(request: ReviewPageRequest, context: ReviewsContext): Promise<Page<ReviewView>> {
  const { of, ownerId, sort, first, countAll } = request;
  const after = request.after ?? undefined;
  const rows = await context.load(reviewPage, {
    ...{ of, ownerId, sort, limit: pageSize(first) + 1 },
    after: after ? positionIn(sort, after) : undefined,
    filter: request.filter ?? {},
  });
  const page = pageOf(rows, { first, after, cursorOf: (row) => cursorKey(sort, row), countAll });
  return viewsOf(page, context);
}

/** A page of rows as clients see them. */
export function viewsOf(page: Page<ReviewRow>, context: ReviewsContext): Page<ReviewView> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: new ReviewView(node, context) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}
