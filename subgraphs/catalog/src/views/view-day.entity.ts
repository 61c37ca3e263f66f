import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Stands for all shops. */
export const ALL_SHOPS = '00000000-0000-0000-0000-000000000000';

/** How many people looked at something on one day. */
@Entity()
@Index({ properties: ['sellerId', 'day'] })
export class ViewDay {
  [EntityName]?: 'ViewDay';
  [PrimaryKeyProp]?: ['subjectId', 'day'];

  /** A product, a seller, or `ALL_SHOPS`. */
  @PrimaryKey({ type: 'uuid' })
  subjectId!: string;

  /** YYYY-MM-DD in the shop's time zone. */
  @PrimaryKey({ type: 'string', length: 10 })
  day!: string;

  /** Of a product: whose it was. */
  @Property({ type: 'uuid', nullable: true })
  sellerId?: string | null;

  @Property({ type: 'integer' })
  visitors!: number;
}
