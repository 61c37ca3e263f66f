import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubmitReviewPayload } from '../review/review.payload.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { removeReply, reply } from './reply.ts';

@InputType({ description: "A seller's answer to a review." })
class ReplyToReviewInput {
  @Field(() => ID, { description: 'Which review of their goods.' })
  reviewId!: string;

  @Field(() => String, { description: '1 to 500 characters of plain text.' })
  content!: string;
}

@Resolver()
export class ReplyResolver {
  @Allow('SELLER')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, {
    description: "Answers a review of the seller's goods, or changes the answer.",
  })
  async replyToReview(
    @Arg('input', () => ReplyToReviewInput, { description: 'The answer.' }) input: ReplyToReviewInput,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await reply(context, input.reviewId, input.content) };
  }

  @Allow('SELLER', 'review:moderate')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, { description: "Removes the seller's answer to a review; idempotent." })
  async removeReviewReply(
    @Arg('reviewId', () => ID, { description: 'Which review.' }) reviewId: string,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await removeReply(context, reviewId) };
  }
}
