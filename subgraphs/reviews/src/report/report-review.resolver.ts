import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubmitReviewPayload } from '../review/review.payload.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { ReviewReportReason } from './report-reason.ts';
import { reportReview } from './report-review.ts';

@InputType({ description: 'What is wrong with a review.' })
export class ReportReviewInput {
  @Field(() => ID, { description: 'Which review; not your own.' })
  reviewId!: string;

  @Field(() => ReviewReportReason, { description: 'Why.' })
  reason!: ReviewReportReason;

  @Field(() => String, { nullable: true, description: 'More about it, up to 300 characters; moderators read it.' })
  note?: string | null;
}

@Resolver()
export class ReportReviewResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, {
    description: 'Reports a review to the moderators, once per person. It stays public until they decide.',
  })
  async reportReview(
    @Arg('input', () => ReportReviewInput, { description: 'Which, and why.' }) input: ReportReviewInput,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await reportReview(context, input) };
  }
}
