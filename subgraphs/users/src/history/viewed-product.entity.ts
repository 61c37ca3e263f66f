import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** One row for each product, however often it was looked at: the last time counts. */
@ObjectType({ description: 'A product that somebody looked at.' })
@Entity()
@Index({ properties: ['visitorId', 'viewedAt', 'productId'] })
@Index({
  name: 'viewed_product_removed',
  expression:
    'create index "viewed_product_removed" on "users"."viewed_product" ("removed_at") where removed_at is not null',
})
export class ViewedProduct {
  [EntityName]?: 'ViewedProduct';
  [PrimaryKeyProp]?: ['visitorId', 'productId'];

  /** A person, or the device of a guest. */
  @PrimaryKey({ type: 'uuid' })
  visitorId!: string;

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Field(() => DateTime, { description: 'When it was looked at last.' })
  @Property({ type: 'datetime', length: 3 })
  viewedAt!: Date;

  /** What it cost then. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  /** Taken out of the history at that moment; for a while that can be undone. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  removedAt?: Date | null;
}
