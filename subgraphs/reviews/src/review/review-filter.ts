import { badInput, isUuid } from '@minijd/subgraph';
import { type Expression, type SqlBool, sql } from 'kysely';

/** Which reviews of a product: all conditions hold. */
export interface ReviewFilter {
  /** Only those with this rating. */
  rating?: number | undefined;
  skuId?: string | undefined;
  withPictures?: boolean | undefined;
  withFollowUp?: boolean | undefined;
}

export const HAS_FOLLOW_UP = sql<SqlBool>`follow_up_status = 'APPROVED'`;
/** Of its own, or of a follow-up that is public. */
export const HAS_PICTURES = sql<SqlBool>`(pictures <> '{}' or (${HAS_FOLLOW_UP} and follow_up_pictures <> '{}'))`;

export interface GivenFilter {
  rating?: number | null;
  skuId?: string | null;
  withPictures?: boolean | null;
  withFollowUp?: boolean | null;
}

/** Throws BAD_USER_INPUT for what is no rating or id. */
export function checkedFilter({ rating, skuId, withPictures, withFollowUp }: GivenFilter): ReviewFilter {
  if (rating != null && (rating < 1 || rating > 5)) throw badInput('rating must be between 1 and 5.');
  if (skuId != null && !isUuid(skuId)) throw badInput('skuId is not an id.');
  return {
    ...(rating != null && { rating }),
    ...(skuId != null && { skuId }),
    ...(withPictures && { withPictures }),
    ...(withFollowUp && { withFollowUp }),
  };
}

export function conditionsOf({ rating, skuId, withPictures, withFollowUp }: ReviewFilter): Expression<SqlBool>[] {
  return [
    ...(rating == null ? [] : [sql<SqlBool>`rating = ${rating}`]),
    ...(skuId == null ? [] : [sql<SqlBool>`sku_id = ${skuId}`]),
    ...(withPictures ? [HAS_PICTURES] : []),
    ...(withFollowUp ? [HAS_FOLLOW_UP] : []),
  ];
}
