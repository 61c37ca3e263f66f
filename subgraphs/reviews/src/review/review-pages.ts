import { type Expression, type SqlBool, sql } from 'kysely';
import type { ReviewsContext } from '../reviews-context.ts';
import { REVIEW_COLUMNS, type ReviewRow } from './review.rows.ts';
import { RANKS, type ReviewPosition } from './review-cursor.ts';
import { conditionsOf, type ReviewFilter } from './review-filter.ts';
import type { ReviewSort } from './review-sort.ts';
import { ReviewStatus } from './review-status.ts';

/** Which reviews of a product, or of an author. */
export interface ReviewSelection {
  of: 'product' | 'author';
  sort: ReviewSort;
  /** Only those after this position. */
  after?: ReviewPosition;
  filter: ReviewFilter;
  limit: number;
}

const OWNER_COLUMNS = { product: 'product_id', author: 'author_id' } as const;

/** Rows after a position; written so that the index of the order is used. */
function isAfter(sort: ReviewSort, { rank, createdAt, id }: ReviewPosition): Expression<SqlBool> {
  const ranked = RANKS[sort];
  const later = sql<SqlBool>`(created_at, id) < (${createdAt}, ${id})`;
  if (!ranked) return later;
  const column = sql.ref(ranked.column);
  if (ranked.direction === 'desc') return sql`(${column}, created_at, id) < (${rank}, ${createdAt}, ${id})`;
  return sql`${column} >= ${rank} and (${column} > ${rank} or ${later})`;
}

/** Reviews of a person that the viewer may see as theirs: public signed ones, and all of the viewer's own. */
export const isShownOfAuthor = (userId: string | undefined): Expression<SqlBool> =>
  sql`((status = 'APPROVED' and not anonymous) or author_id = ${userId ?? null}::uuid)`;

/**
 * One page for each of many products (or authors) in one statement: the lateral join reads the first rows of each from
 * the index, where a window function would read all of them.
 */
export function selectReviewPages(
  { db, viewer }: ReviewsContext,
  ownerIds: readonly string[],
  { of, sort, after, filter, limit }: ReviewSelection,
): Promise<(ReviewRow & { ownerId: string })[]> {
  const ranked = RANKS[sort];
  const wanted = sql<{ ownerId: string }>`unnest(${ownerIds}::uuid[])`.as<'wanted'>(sql`wanted("ownerId")`);
  return db
    .selectFrom(wanted)
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('review')
          .select(REVIEW_COLUMNS)
          .whereRef(OWNER_COLUMNS[of], '=', 'wanted.ownerId')
          .$if(of === 'product', (query) => query.where('status', '=', ReviewStatus.APPROVED))
          .$if(of === 'author', (query) => query.where(isShownOfAuthor(viewer.userId)))
          .where(({ and }) => and(conditionsOf(filter)))
          .$call((query) => (after == null ? query : query.where(isAfter(sort, after))))
          .$call((query) => (ranked == null ? query : query.orderBy(ranked.column, ranked.direction)))
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .as('page'),
      (join) => join.onTrue(),
    )
    .selectAll()
    .$call((query) => (ranked == null ? query : query.orderBy(`page.${ranked.property}`, ranked.direction)))
    .orderBy('page.createdAt', 'desc')
    .orderBy('page.id', 'desc')
    .execute();
}
