import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { ProductAlertKind } from './alert-kind.ts';

@ObjectType({ description: 'An alert for a product, sent once.' })
@Entity()
@Unique({ properties: ['userId', 'kind', 'subjectId'] })
@Index({ properties: ['productId', 'kind', 'id'] })
@Check({ name: 'product_alert_threshold', expression: "(kind = 'PRICE_DROP') = (threshold_minor is not null)" })
export class ProductAlert {
  [EntityName]?: 'ProductAlert';

  @Field(() => ID, { description: 'Identifies it; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  productId!: string;

  @Field(() => ProductAlertKind, { description: 'Its kind.' })
  @Property({ type: 'string', length: 20 })
  kind!: ProductAlertKind;

  /** The SKU of a stock alert, or the product of a price alert. */
  @Property({ type: 'uuid' })
  subjectId!: string;

  /** Price alerts: triggered at this price or below. */
  @Property({ type: 'bigint', runtimeType: 'number', nullable: true })
  thresholdMinor?: number | null;

  /** The product's price when the alert was set. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  priceMinor!: number;

  @Field(() => DateTime, { description: 'When it was set.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
