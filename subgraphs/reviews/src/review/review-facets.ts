import { Cached, loadMany } from '@minijd/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ReviewsContext } from '../reviews-context.ts';
import { Sku } from '../sku/sku.ts';
import { HAS_FOLLOW_UP, HAS_PICTURES } from './review-filter.ts';
import { ReviewStatus } from './review-status.ts';

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'How many reviews are by those who bought a SKU.' })
export class SkuReviewCount {
  @Field(() => Sku, { nullable: true, description: 'Which SKU.' })
  sku!: Sku;

  @Field(() => Int, { description: 'How many reviews.' })
  count!: number;
}

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'How many public reviews of a product each filter shows.' })
export class ReviewFacets {
  @Field(() => Int, { description: 'With pictures, also of a follow-up.' })
  withPictures!: number;

  @Field(() => Int, { description: 'With a follow-up.' })
  withFollowUp!: number;

  @Field(() => [SkuReviewCount], { description: 'By the SKU that was bought, most first; 50 at most.' })
  skus!: SkuReviewCount[];
}

const MOST_SKUS = 50;

interface FacetRow {
  productId: string;
  skuId?: string | null;
  count: number;
  withPictures: number;
  withFollowUp: number;
}

const facetsBySku = loadMany<FacetRow, ReviewsContext>(
  (ids, { db }) =>
    db
      .selectFrom('review')
      .select(({ fn }) => [
        'product_id as productId',
        'sku_id as skuId',
        fn.countAll<number>().as('count'),
        fn.countAll<number>().filterWhere(HAS_PICTURES).as('withPictures'),
        fn.countAll<number>().filterWhere(HAS_FOLLOW_UP).as('withFollowUp'),
      ])
      .where('product_id', 'in', ids)
      .where('status', '=', ReviewStatus.APPROVED)
      .groupBy(['product_id', 'sku_id'])
      .execute(),
  (row) => row.productId,
);

export async function reviewFacetsOf(productId: string, context: ReviewsContext): Promise<ReviewFacets> {
  const rows = await context.load(facetsBySku, productId);
  const sum = (count: (row: FacetRow) => number) => rows.reduce((total, row) => total + Number(count(row)), 0);
  const skus = rows.flatMap(({ skuId, count }) => (skuId ? [{ sku: { id: skuId }, count: Number(count) }] : []));
  return {
    withPictures: sum((row) => row.withPictures),
    withFollowUp: sum((row) => row.withFollowUp),
    skus: skus.sort((a, b) => b.count - a.count || a.sku.id.localeCompare(b.sku.id)).slice(0, MOST_SKUS),
  };
}
