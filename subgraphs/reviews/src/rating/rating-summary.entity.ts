import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The number of a product's reviews by rating, updated in the transactions that add reviews. */
@Entity()
@Check({ name: 'rating_summary_counts', expression: 'least(ones, twos, threes, fours, fives) >= 0' })
export class RatingSummary {
  [EntityName]?: 'RatingSummary';

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Property({ type: 'integer' })
  ones: number = 0;

  @Property({ type: 'integer' })
  twos: number = 0;

  @Property({ type: 'integer' })
  threes: number = 0;

  @Property({ type: 'integer' })
  fours: number = 0;

  @Property({ type: 'integer' })
  fives: number = 0;
}
