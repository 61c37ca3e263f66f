import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@ObjectType({ description: 'A favourite of a person.' })
@Entity()
@Unique({ properties: ['userId', 'productId'] })
@Index({ properties: ['userId', 'id'] })
export class Favorite {
  [EntityName]?: 'Favorite';

  @Field(() => ID, { description: 'Identifies the favourite; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => ID, { description: 'Which product: one that no longer exists is removed by it.' })
  @Property({ type: 'uuid' })
  productId!: string;

  @Field(() => DateTime, { description: 'When it was added.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  /** What it cost when it was kept; unknown of those kept before this was written down. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  priceMinor?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it could be bought when it was kept, where that is known.',
  })
  @Property({ type: 'boolean', nullable: true })
  inStockThen?: boolean | null;

  /** For a while it comes back as it was when it is kept again. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  removedAt?: Date | null;
}
