import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { TemplateAttribute } from '../attribute/template-attribute.ts';

/** A category in the tree. Whatever writes its place or its name holds the lock of `lockCategories`. */
@Entity()
@Check({ name: 'category_product_count_check', expression: 'product_count >= 0' })
@Check({ name: 'category_level_check', expression: 'level = jsonb_array_length(ancestor_ids) + 1' })
@Check({ name: 'category_cycle_check', expression: 'not ancestor_ids @> to_jsonb(id::text)' })
export class Category {
  [EntityName]?: 'Category';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', unique: true })
  slug!: string;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  parentId?: string | null;

  /** From the root to the parent. */
  @Property({ type: 'json' })
  ancestorIds: string[] = [];

  /** 1 for a root. */
  @Property({ type: 'integer' })
  level!: number;

  /** Order among its siblings. */
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'string', nullable: true })
  iconKey?: string | null;

  /**
   * Products for sale in the whole branch: the number of its listings, stored because counting a million takes too
   * long.
   */
  @Property({ type: 'integer' })
  productCount: number = 0;

  /** Left out of menus, with all below it; its products stay for sale. */
  @Property({ type: 'boolean', default: false })
  hidden: boolean = false;

  /** Whether it or a category above it is hidden. */
  @Property({ type: 'boolean', default: false })
  concealed: boolean = false;

  /** What products in it are described by, besides what its ancestors ask for. */
  @Property({ type: 'json', default: '[]' })
  attributes: TemplateAttribute[] = [];

  /** Grows with every save. */
  @Property({ type: 'integer', default: 1 })
  version: number = 1;
}
