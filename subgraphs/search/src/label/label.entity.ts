import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export enum LabelKind {
  CATEGORY = 'CATEGORY',
  BRAND = 'BRAND',
}

/** What people call a category or brand that products of the index have. */
@Entity()
export class Label {
  [EntityName]?: 'Label';
  [PrimaryKeyProp]?: ['kind', 'slug'];

  @Enum({ items: () => LabelKind, primary: true })
  kind!: LabelKind;

  @PrimaryKey({ type: 'string' })
  slug!: string;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  /** What people type to get it: its names and how they sound. */
  @Property({ type: 'array' })
  prefixes: string[] = [];
}
