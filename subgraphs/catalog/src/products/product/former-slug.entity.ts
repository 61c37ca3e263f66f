import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A slug that a product had before; links to it lead on. One that another product took meanwhile is no more here. */
@Entity()
export class FormerSlug {
  [EntityName]?: 'FormerSlug';

  @PrimaryKey({ type: 'string' })
  slug!: string;

  @Index()
  @Property({ type: 'uuid' })
  productId!: string;
}
