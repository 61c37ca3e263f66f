import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** A buyer's review of a product. Each sort order has its index. */
@Entity()
@Index({ properties: ['productId', 'createdAt', 'id'] })
@Index({ properties: ['productId', 'helpfulCount', 'createdAt', 'id'] })
@Index({ properties: ['productId', 'rating', 'createdAt', 'id'] })
@Index({ properties: ['authorId', 'createdAt', 'id'] })
@Check({ name: 'review_rating', expression: 'rating >= 1 and rating <= 5' })
@Check({ name: 'review_helpful_count', expression: 'helpful_count >= 0' })
export class Review {
  [EntityName]?: 'Review';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'uuid', nullable: true })
  skuId?: string | null;

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
}
