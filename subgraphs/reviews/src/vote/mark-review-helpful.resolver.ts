import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { SubmitReviewPayload } from '../review/review.payload.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { vote } from './vote.ts';

@Resolver()
export class MarkReviewHelpfulResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, { description: "Votes for another person's review as helpful; idempotent." })
  async markReviewHelpful(
    @Arg('reviewId', () => ID, { description: 'Which review.' }) reviewId: string,
    @Arg('helpful', () => Boolean, { description: 'False removes the vote.' }) helpful: boolean,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await vote(context, reviewId, helpful) };
  }
}
