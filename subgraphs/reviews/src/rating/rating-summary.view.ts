import { Cached } from '@minijd/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'The number of reviews with a rating.' })
export class RatingCount {
  @Field(() => Int, { description: '1 to 5.' })
  rating!: number;

  @Field(() => Int, { description: 'The number of reviews.' })
  count!: number;
}

/** How often each rating was given, from 1 to 5. */
export type RatingCounts = readonly [number, number, number, number, number];

export const NO_RATINGS: RatingCounts = [0, 0, 0, 0, 0];

@Cached(60)
@ObjectType('RatingSummary', { simpleResolvers: true, description: 'The ratings of a product in sum.' })
export class RatingSummaryView {
  @Field(() => Float, { nullable: true, description: 'To two decimals; null when there are no reviews.' })
  readonly average: number | null;

  @Field(() => Int, { description: 'How many reviews there are.' })
  readonly count: number;

  @Field(() => [RatingCount], { description: 'The numbers of reviews with 5, 4, 3, 2, 1.' })
  readonly histogram: RatingCount[];

  constructor(counts: RatingCounts) {
    const total = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
    this.count = counts.reduce((sum, count) => sum + count, 0);
    this.average = this.count > 0 ? Math.round((total / this.count) * 100) / 100 : null;
    this.histogram = counts.map((count, index) => ({ rating: index + 1, count })).reverse();
  }

  /** Number of reviews with `rating`, or of all. */
  countOf(rating: number | undefined): number {
    if (rating === undefined) return this.count;
    return this.histogram.find((entry) => entry.rating === rating)?.count ?? 0;
  }
}
