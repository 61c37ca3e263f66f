import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A former slug of a shop; its page redirects to the present one, and no other shop can use it. */
@Entity()
export class FormerSellerSlug {
  [EntityName]?: 'FormerSellerSlug';

  @PrimaryKey({ type: 'string' })
  slug!: string;

  @Index()
  @Property({ type: 'uuid' })
  sellerId!: string;
}
