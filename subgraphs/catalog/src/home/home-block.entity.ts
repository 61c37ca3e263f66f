import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import type { StoredMedia } from '../products/index.ts';

export enum HomeBlockKind {
  BANNER = 'BANNER',
  FLOOR = 'FLOOR',
}

registerEnumType(HomeBlockKind, {
  name: 'HomeBlockKind',
  description: 'What a block of the home page is.',
  valuesConfig: {
    BANNER: { description: 'A picture with a few words, at the top.' },
    FLOOR: { description: 'A row of products below a title.' },
  },
});

export enum FloorSource {
  BEST_SELLING = 'BEST_SELLING',
  NEWEST = 'NEWEST',
  CATEGORY = 'CATEGORY',
  PRODUCTS = 'PRODUCTS',
}

registerEnumType(FloorSource, {
  name: 'FloorSource',
  description: 'Where the products of a floor come from.',
  valuesConfig: {
    BEST_SELLING: { description: 'What sells best in the shop.' },
    NEWEST: { description: 'What was added last.' },
    CATEGORY: { description: 'What sells best in a category.' },
    PRODUCTS: { description: 'Products that are picked, in their order.' },
  },
});

/** A banner or floor of the home page. */
@Entity()
@Check({ name: 'home_block_time_check', expression: 'ends_at > starts_at' })
export class HomeBlock {
  [EntityName]?: 'HomeBlock';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  /** Grows with every save. */
  @Property({ type: 'integer', default: 1 })
  version: number = 1;

  @Enum({ items: () => HomeBlockKind })
  kind!: HomeBlockKind;

  /** Order among all blocks. */
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'string', nullable: true })
  titleZh?: string | null;

  @Property({ type: 'string', nullable: true })
  titleEn?: string | null;

  @Property({ type: 'text', nullable: true })
  textZh?: string | null;

  @Property({ type: 'text', nullable: true })
  textEn?: string | null;

  /** A list of none or one, because JSON columns hold lists. */
  @Property({ type: 'json' })
  picture: StoredMedia[] = [];

  /** Where it leads, within the shop. */
  @Property({ type: 'text', nullable: true })
  href?: string | null;

  @Enum({ items: () => FloorSource, nullable: true })
  source?: FloorSource | null;

  @Property({ type: 'uuid', nullable: true })
  categoryId?: string | null;

  @Property({ type: 'json' })
  productIds: string[] = [];

  @Property({ type: 'boolean', default: true })
  shown: boolean = true;

  @Property({ type: 'datetime', length: 3, nullable: true })
  startsAt?: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  endsAt?: Date | null;
}
