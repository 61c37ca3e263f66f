import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubmitReviewPayload } from '../review/review.payload.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { decide, undoDecision } from './decide.ts';
import { ReviewDecision } from './review-decision.ts';

@InputType({ description: "A moderator's decision on a review." })
export class ModerateReviewInput {
  @Field(() => ID, { description: 'Which review.' })
  reviewId!: string;

  @Field(() => ReviewDecision, { description: 'What.' })
  decision!: ReviewDecision;

  @Field(() => String, { nullable: true, description: 'Why it is rejected, for its author: 1 to 300 characters.' })
  reason?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Rejects the follow-up only.' })
  followUp?: boolean | null;
}

@Resolver()
export class ModerateReviewResolver {
  @Allow('review:moderate')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, {
    description: 'Approves or rejects a review and closes its reports. Ratings follow at once.',
  })
  async moderateReview(
    @Arg('input', () => ModerateReviewInput, { description: 'The decision.' }) input: ModerateReviewInput,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await decide(context, input) };
  }

  @Allow('review:moderate')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, {
    description:
      "Takes back the viewer's own latest decision on a review, within ten minutes. After ten seconds the author may have received of a rejection.",
  })
  async undoReviewDecision(
    @Arg('reviewId', () => ID, { description: 'Which review.' }) reviewId: string,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await undoDecision(context, reviewId) };
  }
}
