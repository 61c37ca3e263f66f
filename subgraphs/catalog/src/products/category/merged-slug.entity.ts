import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The slug of a category or brand that was merged into another: links and imports with it mean the other. */
@Entity()
export class MergedSlug {
  [EntityName]?: 'MergedSlug';
  [PrimaryKeyProp]?: ['kind', 'slug'];

  @PrimaryKey({ type: 'string' })
  kind!: 'category' | 'brand';

  @PrimaryKey({ type: 'string' })
  slug!: string;

  @Property({ type: 'uuid' })
  intoId!: string;
}
