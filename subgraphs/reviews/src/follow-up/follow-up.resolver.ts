import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubmitReviewPayload } from '../review/review.payload.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { followUp } from './follow-up.ts';

@InputType({ description: 'What an author adds to their review after a while.' })
export class FollowUpInput {
  @Field(() => ID, { description: 'Which review of the viewer.' })
  reviewId!: string;

  @Field(() => String, { description: '5 to 2,000 characters of plain text.' })
  content!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Pictures the viewer has uploaded: up to 9 keys returned by `POST /media/uploads`.',
  })
  pictures?: string[] | null;
}

@Resolver()
export class FollowUpResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, {
    description: "Follows up on the viewer's review, once, within 180 days of it. The rating stays as it is.",
  })
  async followUpReview(
    @Arg('input', () => FollowUpInput, { description: 'The follow-up.' }) input: FollowUpInput,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await followUp(context, input) };
  }
}
