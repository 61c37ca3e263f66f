import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { unusedEligibilityByOrderLine } from '../eligibility/review-eligibility.rows.ts';
import { OrderLine } from '../order-line/order-line.ts';
import { reviewByOrderLine } from '../review/review.rows.ts';
import { ReviewView } from '../review/review.view.ts';
import type { ReviewsContext } from '../reviews-context.ts';

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => ReviewView, {
    nullable: true,
    description: "Its buyer's review; one that is anonymous or not public is visible to the buyer only.",
  })
  async review(@Root() { id }: OrderLine, @Ctx() context: ReviewsContext): Promise<ReviewView | undefined> {
    const row = await context.load(reviewByOrderLine, id);
    return row && new ReviewView(row, context);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it is delivered to the viewer and not reviewed yet.',
  })
  reviewable(@Root() { id }: OrderLine, @Ctx() context: ReviewsContext): boolean | Promise<boolean> {
    if (!context.viewer.userId) return false;
    return context.load(unusedEligibilityByOrderLine, id).then((eligibility) => eligibility !== undefined);
  }
}
