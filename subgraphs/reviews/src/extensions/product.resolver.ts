import { badInput, type Page } from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { unusedEligibilityByProduct } from '../eligibility/review-eligibility.rows.ts';
import { Product } from '../product/product.ts';
import { ratingSummaryOf } from '../rating/rating-summary.rows.ts';
import { RatingSummaryView } from '../rating/rating-summary.view.ts';
import type { ReviewView } from '../review/review.view.ts';
import { pageOfReviews, ReviewConnection } from '../review/review-connection.ts';
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
    const { rating } = args;
    if (rating != null && (rating < 1 || rating > 5)) throw badInput('rating must be between 1 and 5.');
    const countAll = async () => (await ratingSummaryOf(id, context)).countOf(rating ?? undefined);
    return pageOfReviews({ ...args, of: 'product', ownerId: id, countAll }, context);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it is delivered to the viewer and not reviewed yet.',
  })
  canReview(@Root() { id }: Product, @Ctx() context: ReviewsContext): boolean | Promise<boolean> {
    if (!context.viewer.userId) return false;
    return context.load(unusedEligibilityByProduct, id).then((eligibility) => eligibility !== undefined);
  }
}
