import { Allow, badInput, DateTime, isUuid } from '@minijd/subgraph';
import { typedText } from '@minijd/text';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { importReviews } from './import-reviews.ts';

const MAX_ROWS = 5000;

@Directive('@inaccessible')
@InputType({ description: 'A review of an imported shop.' })
export class ImportedReviewInput {
  @Field(() => String, { description: 'Its key in the source; a known one is not changed.' })
  key!: string;

  @Field(() => ID, { description: 'What it is about.' })
  productId!: string;

  @Field(() => ID, { description: 'Who wrote it.' })
  authorId!: string;

  @Field(() => Int, { description: '1 to 5.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'One line above the text.' })
  title?: string | null;

  @Field(() => String, { description: 'Plain text.' })
  content!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'How many people found it helpful there.' })
  helpfulCount!: number;

  @Field(() => ID, { nullable: true, description: 'The SKU that was bought.' })
  skuId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The line of the order it was bought with.' })
  orderLineId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Keys of its pictures in the media store, 9 at most.' })
  pictures?: string[] | null;

  @Field(() => ReviewStatus, { nullable: true, description: 'Whether it is public; it is unless this says otherwise.' })
  status?: ReviewStatus | null;

  @Field(() => String, { nullable: true, description: 'Why it is rejected.' })
  rejectReason?: string | null;

  @Field(() => String, { nullable: true, description: "The seller's reply, a day later." })
  reply?: string | null;

  @Field(() => String, { nullable: true, description: 'A follow-up, 20 days later.' })
  followUp?: string | null;
}

/** Votes of the source; votes given here are added. */
const isCount = (count: number) => count >= 0 && count <= 1_000_000_000;

const isKey = (key: string) => key.length <= 255 && /^[\w/-]+\.\w+$/.test(key);
const hasKnownKeys = ({ skuId, orderLineId, pictures }: ImportedReviewInput) =>
  [skuId, orderLineId].every((id) => id == null || isUuid(id)) &&
  (pictures ?? []).length <= 9 &&
  (pictures ?? []).every(isKey);

/** The review with its texts as stored; throws BAD_USER_INPUT for invalid ones. */
function typed(review: ImportedReviewInput): ImportedReviewInput {
  const title = typedText(review.title ?? '', { max: 200 });
  const content = typedText(review.content, { max: 20_000, lines: true });
  const added = (text: string | null | undefined) => typedText(text ?? '', { max: 2_000, lines: true }).text ?? null;
  if (content.text === undefined || (title.fault && title.fault !== 'BLANK')) {
    throw badInput(`Review ${review.key} has a text of which ${content.fault ?? title.fault} is true.`);
  }
  return {
    ...{ ...review, title: title.text ?? null, content: content.text },
    ...{ reply: added(review.reply), followUp: added(review.followUp), rejectReason: added(review.rejectReason) },
  };
}

@Resolver()
export class ImportReviewsResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, { description: 'Adds reviews and returns how many were new.' })
  _importReviews(
    @Arg('input', () => [ImportedReviewInput], { description: 'Up to 5,000 reviews.' }) input: ImportedReviewInput[],
    @Ctx() context: ReviewsContext,
  ): Promise<number> {
    if (input.length > MAX_ROWS) throw badInput(`At most ${MAX_ROWS} reviews at once.`);
    const wrong = input.find(
      (review) =>
        !isUuid(review.productId) ||
        !isUuid(review.authorId) ||
        review.rating < 1 ||
        review.rating > 5 ||
        !isCount(review.helpfulCount) ||
        !hasKnownKeys(review),
    );
    if (wrong) throw badInput(`Review ${wrong.key} has a wrong id, rating or count.`);
    return importReviews(context, input.map(typed));
  }
}
