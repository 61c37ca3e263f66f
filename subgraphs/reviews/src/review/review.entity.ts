import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import { ReviewStatus } from './review-status.ts';

/** A buyer's review of a product. Each sort order has its index. */
@Entity()
@Index({ properties: ['productId', 'createdAt', 'id'] })
@Index({ properties: ['productId', 'helpfulCount', 'createdAt', 'id'] })
@Index({ properties: ['productId', 'rating', 'createdAt', 'id'] })
@Index({ properties: ['authorId', 'createdAt', 'id'] })
@Index({ properties: ['sellerId', 'createdAt', 'id'] })
@Index({
  properties: ['openReports', 'createdAt', 'id'],
  where: "status = 'PENDING' or follow_up_status = 'PENDING' or open_reports > 0",
  name: 'review_waiting',
})
@Index({ properties: ['decidedAt', 'id'], where: 'decided_at is not null', name: 'review_decided' })
@Index({ properties: ['productId'], where: 'seller_id is null', name: 'review_without_seller' })
@Check({ name: 'review_rating', expression: 'rating >= 1 and rating <= 5' })
@Check({ name: 'review_open_reports', expression: 'open_reports >= 0' })
@Check({
  name: 'review_follow_up',
  expression: '(follow_up is null) = (follow_up_at is null) and (follow_up is null) = (follow_up_status is null)',
})
@Check({ name: 'review_helpful_count', expression: 'helpful_count >= 0' })
export class Review {
  [EntityName]?: 'Review';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid', nullable: true })
  skuId?: string | null;

  /** Whose goods these are; unknown until the catalog was asked. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Property({ type: 'uuid' })
  authorId!: string;

  /** Whether the author's name is hidden from others. */
  @Property({ type: 'boolean' })
  anonymous: boolean = false;

  @Property({ type: 'smallint' })
  rating!: number;

  @Property({ type: 'text', nullable: true })
  title?: string | null;

  @Property({ type: 'text' })
  content!: string;

  @Property({ type: 'integer' })
  helpfulCount: number = 0;

  /** The reviewed purchase; none for imported reviews. */
  @Property({ type: 'uuid', unique: true, nullable: true })
  orderLineId?: string | null;

  /** Its key in an import, so that a repeated import adds nothing. */
  @Property({ type: 'string', unique: true, nullable: true })
  importKey?: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /** Keys of the author's pictures in the media store. */
  @Property({ type: 'string[]', default: [] })
  pictures: string[] = [];

  /** Approved ones are public and counted in ratings. */
  @Property({ type: 'string', length: 10, default: 'APPROVED' })
  status: ReviewStatus = ReviewStatus.APPROVED;

  /** Words of the list that are in its texts, for moderators. */
  @Property({ type: 'string[]', default: [] })
  heldFor: string[] = [];

  /** Reports that no moderator has decided on. */
  @Property({ type: 'integer', default: 0 })
  openReports: number = 0;

  @Property({ type: 'text', nullable: true })
  followUp?: string | null;

  @Property({ type: 'string[]', default: [] })
  followUpPictures: string[] = [];

  @Property({ type: 'string', length: 10, nullable: true })
  followUpStatus?: ReviewStatus | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  followUpAt?: Date | null;

  /** The seller's answer. */
  @Property({ type: 'text', nullable: true })
  reply?: string | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  repliedAt?: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  replyEditedAt?: Date | null;

  /** Why it, or its follow-up, was rejected: for the author. */
  @Property({ type: 'text', nullable: true })
  rejectReason?: string | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  decidedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  decidedBy?: string | null;

  /** The states before the last decision, to undo it. */
  @Property({ type: 'string', length: 10, nullable: true })
  statusBefore?: ReviewStatus | null;

  @Property({ type: 'string', length: 10, nullable: true })
  followUpStatusBefore?: ReviewStatus | null;
}
