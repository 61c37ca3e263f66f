import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** A category in the tree. Its position never changes; names and pictures may. */
@Entity()
@Check({ name: 'category_product_count_check', expression: 'product_count >= 0' })
@Check({ name: 'category_level_check', expression: 'level = jsonb_array_length(ancestor_ids) + 1' })
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
}
