import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ReviewsContext } from '../reviews-context.ts';
import { SubmitReviewPayload } from './review.payload.ts';
import { submitReview } from './submit-review.ts';

@InputType({ description: 'A review by the viewer.' })
export class SubmitReviewInput {
  @Field(() => ID, { description: 'The line of the order it came with; each may be reviewed once.' })
  orderLineId!: string;

  @Field(() => Int, { description: '1 to 5.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'One line above the text, up to 100 characters.' })
  title?: string | null;

  @Field(() => String, { description: '5 to 2,000 characters of plain text.' })
  content!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Pictures the viewer has uploaded: up to 9 keys returned by `POST /media/uploads`.',
  })
  pictures?: string[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Hides the viewer's name from others." })
  anonymous?: boolean | null;
}

@Resolver()
export class SubmitReviewResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SubmitReviewPayload, {
    description:
      "Reviews a delivered order line of the viewer. A review with a word of the moderators' list is `PENDING` first.",
  })
  async submitReview(
    @Arg('input', () => SubmitReviewInput, { description: 'The review.' }) input: SubmitReviewInput,
    @Ctx() context: ReviewsContext,
  ) {
    return { review: await submitReview(context, input) };
  }
}
