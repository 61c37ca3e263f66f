import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';

/** News for everybody with an account. */
@Entity()
export class ShopNews {
  [EntityName]?: 'ShopNews';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', length: 60 })
  titleZh!: string;

  @Property({ type: 'string', length: 60 })
  titleEn!: string;

  @Property({ type: 'string', length: 300 })
  textZh!: string;

  @Property({ type: 'string', length: 300 })
  textEn!: string;

  /** The page of the shop it links to. */
  @Property({ type: 'string', length: 200, nullable: true })
  path?: string | null;

  /** The author, an administrator. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
