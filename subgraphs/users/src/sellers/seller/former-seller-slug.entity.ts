import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A slug that a shop had before; its page leads to the present one, and no other shop gets it. */
@Entity()
export class FormerSellerSlug {
  [EntityName]?: 'FormerSellerSlug';

  @PrimaryKey({ type: 'string' })
  slug!: string;

  @Index()
  @Property({ type: 'uuid' })
  sellerId!: string;
}
