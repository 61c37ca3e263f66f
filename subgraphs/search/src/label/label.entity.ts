import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export enum LabelKind {
  CATEGORY = 'CATEGORY',
  BRAND = 'BRAND',
}

/** The names of a category or brand in the index. */
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

  /** Texts whose prefixes suggest it: its names and their pinyin. */
  @Property({ type: 'array' })
  prefixes: string[] = [];
}
