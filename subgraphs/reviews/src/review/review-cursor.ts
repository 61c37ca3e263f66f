import { badInput, decodeCursor, isUuid } from '@minijd/subgraph';
import { isMoment } from '@minijd/text';
import type { ReviewRow } from './review.rows.ts';
import { ReviewSort } from './review-sort.ts';

/**
 * The position of a review in a sorted list: `rank` first (none for newest first), then time and id, all descending.
 */
export interface ReviewPosition {
  rank: number;
  createdAt: Date;
  id: string;
}

/** The rank column of each sort order. */
export const RANKS = {
  [ReviewSort.NEWEST]: undefined,
  [ReviewSort.MOST_HELPFUL]: { column: 'helpful_count', property: 'helpfulCount', direction: 'desc' },
  [ReviewSort.RATING_DESC]: { column: 'rating', property: 'rating', direction: 'desc' },
  [ReviewSort.RATING_ASC]: { column: 'rating', property: 'rating', direction: 'asc' },
} as const;

/** The parts of a review's cursor, with the sort order, because a position is only valid in its order. */
export function cursorKey(sort: ReviewSort, row: ReviewRow): (string | number)[] {
  const rank = RANKS[sort];
  return [sort, rank ? row[rank.property] : 0, row.createdAt.getTime(), row.id];
}

/** Throws BAD_USER_INPUT when the cursor is not of this order. */
export function positionIn(sort: ReviewSort, cursor: string): ReviewPosition {
  const [cursorSort, rank, time, id] = decodeCursor(cursor, 4);
  const createdAt = new Date(Number(time));
  const ours = cursorSort === sort && Number.isInteger(rank) && typeof id === 'string' && isUuid(id);
  if (!ours || !isMoment(createdAt)) throw badInput('after is not a cursor of this list.');
  return { rank: Number(rank), createdAt, id };
}
