import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A buyer's eligibility to review a delivered order line, once. */
@Entity({ tableName: 'review_right' })
@Index({ properties: ['buyerId', 'productId'] })
export class ReviewEligibility {
  [EntityName]?: 'review_right';

  @PrimaryKey({ type: 'uuid' })
  orderLineId!: string;

  @Property({ type: 'uuid' })
  buyerId!: string;

  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid' })
  skuId!: string;

  /** The review that used it. */
  @Property({ type: 'uuid', nullable: true })
  reviewId?: string | null;

  @Property({ type: 'datetime', length: 3 })
  grantedAt!: Date;
}
