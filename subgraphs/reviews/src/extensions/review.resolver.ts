import { Allow, loadMany, loadOne, PerPerson } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { followUpObstacle } from '../follow-up/follow-up.ts';
import { ReviewReport } from '../report/review-report.entity.ts';
import { ReviewView } from '../review/review.view.ts';
import type { ReviewsContext } from '../reviews-context.ts';

/** Of the viewer, who must be signed in. */
const ownVotes = loadOne<{ reviewId: string }, ReviewsContext>(
  (ids, { db, userId }) =>
    db
      .selectFrom('helpful_vote')
      .select('review_id as reviewId')
      .where('voter_id', '=', userId)
      .where('review_id', 'in', ids)
      .execute(),
  (row) => row.reviewId,
);

const ownReports = loadOne<{ reviewId: string }, ReviewsContext>(
  (ids, { db, userId }) =>
    db
      .selectFrom('review_report')
      .select('review_id as reviewId')
      .where('reporter_id', '=', userId)
      .where('review_id', 'in', ids)
      .execute(),
  (row) => row.reviewId,
);

const openReports = loadMany<ReviewReport, ReviewsContext>(
  (ids, { db }) =>
    db
      .selectFrom('review_report')
      .select(['review_id as reviewId', 'reporter_id as reporterId', 'reason', 'note', 'created_at as createdAt'])
      .where('review_id', 'in', ids)
      .where('closed_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('reporter_id')
      .limit(1000)
      .execute(),
  (row) => row.reviewId,
);

const MOST_REPORTS = 20;

/** What of a review depends on who looks. */
@Resolver(() => ReviewView)
export class ReviewResolver {
  @PerPerson(60)
  @FieldResolver(() => Boolean, { description: 'Whether the viewer wrote it.' })
  mine(@Root() { row }: ReviewView, @Ctx() { viewer }: ReviewsContext): boolean {
    return row.authorId === viewer.userId;
  }

  @PerPerson(60)
  @FieldResolver(() => Boolean, { description: 'Whether the viewer found it helpful.' })
  votedHelpful(@Root() { id }: ReviewView, @Ctx() context: ReviewsContext): boolean | Promise<boolean> {
    return context.viewer.userId ? context.load(ownVotes, id).then(Boolean) : false;
  }

  @PerPerson(60)
  @FieldResolver(() => Boolean, { description: 'Whether the viewer reported it.' })
  reported(@Root() { id }: ReviewView, @Ctx() context: ReviewsContext): boolean | Promise<boolean> {
    return context.viewer.userId ? context.load(ownReports, id).then(Boolean) : false;
  }

  @PerPerson(60)
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may follow up on it now.' })
  canFollowUp(@Root() { row }: ReviewView, @Ctx() { viewer }: ReviewsContext): boolean {
    return row.authorId === viewer.userId && followUpObstacle(row) === undefined;
  }

  @Allow('review:moderate')
  @FieldResolver(() => [String], { nullable: true, description: 'Words of the list that are in its texts.' })
  heldFor(@Root() { row }: ReviewView): string[] {
    return row.heldFor;
  }

  @Allow('review:moderate')
  @FieldResolver(() => Int, { nullable: true, description: 'How many reports no moderator has decided on.' })
  openReportCount(@Root() { row }: ReviewView): number {
    return row.openReports;
  }

  @Allow('review:moderate')
  @FieldResolver(() => [ReviewReport], {
    nullable: true,
    description: 'Reports that no moderator has decided on, latest first; 20 at most.',
  })
  async reports(@Root() { id, row }: ReviewView, @Ctx() context: ReviewsContext): Promise<ReviewReport[]> {
    if (row.openReports === 0) return [];
    return (await context.load(openReports, id)).slice(0, MOST_REPORTS);
  }
}
