import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A former slug of a product; links with it redirect. Deleted when another product uses it. */
@Entity()
export class FormerSlug {
  [EntityName]?: 'FormerSlug';

  @PrimaryKey({ type: 'string' })
  slug!: string;

  @Index()
  @Property({ type: 'uuid' })
  productId!: string;
}
