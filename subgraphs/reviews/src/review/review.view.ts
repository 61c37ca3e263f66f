import { Cached, DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Product } from '../product/product.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { Sku } from '../sku/sku.ts';
import { User } from '../user/user.ts';
import type { ReviewRow } from './review.rows.ts';
import { ReviewStatus } from './review-status.ts';

const PICTURES = 'Addresses of its pictures, 9 at most. Add `?w=360`, `480`, `720` or `1080` for smaller ones.';
const addresses = (keys: readonly string[]) => keys.map((key) => `/media/${key}`);

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'What the author added to a review later, once.' })
export class ReviewFollowUp {
  @Field(() => String, { description: 'Plain text as written: escape it.' })
  content!: string;

  @Field(() => [String], { description: PICTURES })
  pictures!: string[];

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => ReviewStatus, { description: 'Whether it is public.' })
  status!: ReviewStatus;
}

@Cached(60)
@ObjectType({ simpleResolvers: true, description: "The seller's answer to a review." })
export class ReviewReply {
  @Field(() => String, { description: 'Plain text as written: escape it.' })
  content!: string;

  @Field(() => DateTime, { description: 'When it was first written.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed.' })
  editedAt?: Date | null;
}

/** A review for clients: plain values, because pages have many of them. */
@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType('Review', { simpleResolvers: true, description: "A buyer's review of a product." })
export class ReviewView {
  @Field(() => ID, { description: 'Identifies the review.' })
  readonly id: string;

  @Field(() => Product, { nullable: true, description: 'What it is about.' })
  readonly product: Product;

  @Field(() => Sku, { nullable: true, description: 'The SKU that was bought, if known.' })
  readonly sku?: Sku;

  @Cached(60)
  @Field(() => User, { nullable: true, description: 'Who wrote it; null for an anonymous review.' })
  readonly author?: User;

  @Field(() => Int, { description: '1 to 5.' })
  readonly rating: number;

  @Field(() => String, { nullable: true, description: 'One line above the text.' })
  readonly title?: string | null;

  @Field(() => String, { description: 'Plain text as written: escape it.' })
  readonly content: string;

  @Field(() => [String], { description: PICTURES })
  readonly pictures: string[];

  @Field(() => ReviewStatus, { description: 'Whether it is public. Others see approved reviews only.' })
  readonly status: ReviewStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why it or its follow-up was rejected; for its author and moderators.',
  })
  readonly rejectReason?: string | null;

  @Field(() => ReviewFollowUp, { nullable: true, description: 'What its author added later.' })
  readonly followUp?: ReviewFollowUp;

  @Field(() => ReviewReply, { nullable: true, description: "The seller's answer." })
  readonly reply?: ReviewReply;

  @Field(() => Int, { description: 'How many people found it helpful.' })
  readonly helpfulCount: number;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly createdAt: Date;

  /** For field resolvers, which decide what of it the viewer sees. */
  readonly row: ReviewRow;

  constructor(row: ReviewRow, context: ReviewsContext) {
    const inside = row.authorId === context.viewer.userId || context.may('review:moderate');
    this.row = row;
    this.id = row.id;
    this.product = { id: row.productId };
    this.sku = row.skuId ? { id: row.skuId } : undefined;
    this.author = row.anonymous ? undefined : { id: row.authorId };
    this.rating = row.rating;
    this.title = row.title;
    this.content = row.content;
    this.pictures = addresses(row.pictures);
    this.status = row.status;
    this.rejectReason = inside && isRejected(row) ? row.rejectReason : null;
    this.followUp = inside || row.followUpStatus === ReviewStatus.APPROVED ? followUpOf(row) : undefined;
    this.reply = replyOf(row);
    this.helpfulCount = row.helpfulCount;
    this.createdAt = row.createdAt;
  }
}

/** The reason of an earlier rejection is kept, in case its approval is undone. */
const isRejected = ({ status, followUpStatus }: ReviewRow): boolean =>
  status === ReviewStatus.REJECTED || followUpStatus === ReviewStatus.REJECTED;

function followUpOf({ followUp, followUpAt, followUpStatus, followUpPictures }: ReviewRow): ReviewFollowUp | undefined {
  if (followUp == null || !followUpAt || !followUpStatus) return undefined;
  return { content: followUp, pictures: addresses(followUpPictures), createdAt: followUpAt, status: followUpStatus };
}

function replyOf({ reply, repliedAt, replyEditedAt }: ReviewRow): ReviewReply | undefined {
  return reply != null && repliedAt ? { content: reply, createdAt: repliedAt, editedAt: replyEditedAt } : undefined;
}
