import { Allow, ConnectionArgs, forbidden, type Page } from '@minijd/subgraph';
import { type SqlBool, sql } from 'kysely';
import { Args, ArgsType, Ctx, Field, Query, Resolver, registerEnumType } from 'type-graphql';
import type { ReviewView } from '../review/review.view.ts';
import { ReviewConnection } from '../review/review-connection.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { lastDecidedFirst, mostReportedFirst, newestFirst, pageOfList } from './review-lists.ts';

export enum ReviewQueue {
  WAITING = 'WAITING',
  REJECTED = 'REJECTED',
  APPROVED = 'APPROVED',
}

registerEnumType(ReviewQueue, {
  name: 'ReviewQueue',
  description: 'A list of reviews for moderators.',
  valuesConfig: {
    WAITING: { description: 'Held back or reported: most reported first, then those that wait longest.' },
    REJECTED: { description: 'Rejected, or with a rejected follow-up: last decision first.' },
    APPROVED: { description: 'Approved by a moderator: last decision first.' },
  },
});

@ArgsType()
class ModerationArgs extends ConnectionArgs {
  @Field(() => ReviewQueue, { defaultValue: ReviewQueue.WAITING, description: 'Which list.' })
  queue!: ReviewQueue;
}

@ArgsType()
class ReceivedReviewsArgs extends ConnectionArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those with 1 to 3 stars.' })
  lowRated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those without an answer.' })
  unanswered?: boolean | null;
}

const LISTS = {
  WAITING: () =>
    mostReportedFirst([sql<SqlBool>`(status = 'PENDING' or follow_up_status = 'PENDING' or open_reports > 0)`]),
  REJECTED: () => lastDecidedFirst([sql<SqlBool>`(status = 'REJECTED' or follow_up_status = 'REJECTED')`]),
  APPROVED: () =>
    lastDecidedFirst([sql<SqlBool>`status = 'APPROVED' and coalesce(follow_up_status, 'APPROVED') <> 'REJECTED'`]),
} as const;

@Resolver()
export class ReviewListsResolver {
  @Allow('review:moderate')
  @Query(() => ReviewConnection, { nullable: true, description: 'Reviews for moderators.' })
  reviewsToModerate(
    @Args(() => ModerationArgs) { queue, ...args }: ModerationArgs,
    @Ctx() context: ReviewsContext,
  ): Promise<Page<ReviewView>> {
    return pageOfList(LISTS[queue](), args, context);
  }

  @Allow('SELLER')
  @Query(() => ReviewConnection, { nullable: true, description: "Public reviews of the seller's goods, newest first." })
  receivedReviews(
    @Args(() => ReceivedReviewsArgs) { lowRated, unanswered, ...args }: ReceivedReviewsArgs,
    @Ctx() context: ReviewsContext,
  ): Promise<Page<ReviewView>> {
    const { sellerId } = context.viewer;
    if (!sellerId) throw forbidden();
    const list = newestFirst([
      sql<SqlBool>`seller_id = ${sellerId} and status = 'APPROVED'`,
      ...(lowRated ? [sql<SqlBool>`rating <= 3`] : []),
      ...(unanswered ? [sql<SqlBool>`reply is null`] : []),
    ]);
    return pageOfList(list, args, context);
  }
}
