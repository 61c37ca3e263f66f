import type { Page } from '@minijd/subgraph';
import { PerPerson } from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { unusedEligibilityByProduct } from '../eligibility/review-eligibility.rows.ts';
import { Product } from '../product/product.ts';
import { ratingSummaryOf } from '../rating/rating-summary.rows.ts';
import { RatingSummaryView } from '../rating/rating-summary.view.ts';
import type { ReviewView } from '../review/review.view.ts';
import { pageOfReviews, ReviewConnection } from '../review/review-connection.ts';
import { countReviews } from '../review/review-counts.ts';
import { ReviewFacets, reviewFacetsOf } from '../review/review-facets.ts';
import { checkedFilter } from '../review/review-filter.ts';
import { ReviewSort } from '../review/review-sort.ts';
import type { ReviewsContext } from '../reviews-context.ts';

@ArgsType()
class ProductReviewsArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many reviews, 100 at most.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;

  @Field(() => ReviewSort, { defaultValue: ReviewSort.NEWEST, description: 'In which order.' })
  sort!: ReviewSort;

  @Field(() => Int, { nullable: true, description: 'Only reviews with this rating, 1 to 5.' })
  rating?: number | null;

  @Field(() => ID, { nullable: true, description: 'Only reviews by those who bought this SKU.' })
  skuId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only reviews with pictures, also of a follow-up.' })
  withPictures?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only reviews with a follow-up.' })
  withFollowUp?: boolean | null;
}

@Resolver(() => Product)
export class ProductResolver {
  @FieldResolver(() => RatingSummaryView, { nullable: true, description: 'Its rating summary.' })
  ratingSummary(@Root() { id }: Product, @Ctx() context: ReviewsContext): Promise<RatingSummaryView> {
    return ratingSummaryOf(id, context);
  }

  @FieldResolver(() => ReviewConnection, { nullable: true, description: 'Its reviews.' })
  reviews(
    @Args(() => ProductReviewsArgs) args: ProductReviewsArgs,
    @Root() { id }: Product,
    @Ctx() context: ReviewsContext,
  ): Promise<Page<ReviewView>> {
    const filter = checkedFilter(args);
    const countAll = () => countReviews(id, filter, context);
    return pageOfReviews({ ...args, filter, of: 'product', ownerId: id, countAll }, context);
  }

  @FieldResolver(() => ReviewFacets, {
    nullable: true,
    description: 'How many of its reviews each filter would show; ratings are in its `ratingSummary`.',
  })
  reviewFacets(@Root() { id }: Product, @Ctx() context: ReviewsContext): Promise<ReviewFacets> {
    return reviewFacetsOf(id, context);
  }

  @PerPerson(60)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it is delivered to the viewer and not reviewed yet.',
  })
  canReview(@Root() { id }: Product, @Ctx() context: ReviewsContext): boolean | Promise<boolean> {
    if (!context.viewer.userId) return false;
    return context.load(unusedEligibilityByProduct, id).then((eligibility) => eligibility !== undefined);
  }
}
