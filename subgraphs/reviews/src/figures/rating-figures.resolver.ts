import { Allow, daysOf, forbidden, momentsOf, PeriodArgs, periodBefore } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ReviewStatus } from '../review/review-status.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';
import { RatingFigures, RatingShare, RatingTotals } from './rating-figures.type.ts';

const STARS = [5, 4, 3, 2, 1];

@Resolver(() => RatingFigures)
export class RatingFiguresResolver {
  @Allow('SELLER')
  @Query(() => RatingFigures, {
    nullable: true,
    description: "Public reviews of the seller's goods in a period, on the days they were written.",
  })
  ratingFigures(@Args(() => PeriodArgs) period: PeriodArgs, @Ctx() { viewer }: ReviewsContext): RatingFigures {
    daysOf(period);
    if (!viewer.sellerId) throw forbidden();
    return { ...period, sellerId: viewer.sellerId };
  }

  @FieldResolver(() => RatingTotals, { description: 'The whole period.' })
  total(@Root() figures: RatingFigures, @Ctx() { db }: ReviewsContext): Promise<RatingTotals> {
    return totalsOf(db, figures);
  }

  @FieldResolver(() => RatingTotals, { description: 'The period of the same length before it.' })
  before(@Root() figures: RatingFigures, @Ctx() { db }: ReviewsContext): Promise<RatingTotals> {
    return totalsOf(db, { ...figures, ...periodBefore(figures) });
  }

  @FieldResolver(() => [RatingShare], { description: 'By stars, five first.' })
  async shares(@Root() figures: RatingFigures, @Ctx() { db }: ReviewsContext): Promise<RatingShare[]> {
    const rows = await writtenIn(db, figures)
      .select(({ fn }) => ['rating', fn.countAll<string>().as('count')])
      .groupBy('rating')
      .execute();
    const counts = new Map(rows.map(({ rating, count }) => [rating, Number(count)]));
    return STARS.map((rating) => ({ rating, count: counts.get(rating) ?? 0 }));
  }
}

function writtenIn(db: ReviewsDatabase, { sellerId, ...period }: RatingFigures) {
  const { from, to } = momentsOf(period);
  return db
    .selectFrom('review')
    .where('seller_id', '=', sellerId)
    .where('status', '=', ReviewStatus.APPROVED)
    .where('created_at', '>=', from)
    .where('created_at', '<', to);
}

async function totalsOf(db: ReviewsDatabase, figures: RatingFigures): Promise<RatingTotals> {
  return writtenIn(db, figures)
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number | null>`avg(rating)::float8`.as('average'),
      sql<number>`(count(*) filter (where reply is null))::int`.as('unanswered'),
    ])
    .executeTakeFirstOrThrow();
}
