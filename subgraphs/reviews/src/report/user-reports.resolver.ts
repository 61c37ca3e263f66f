import {
  Allow,
  badInput,
  ConnectionArgs,
  connectionOf,
  decodeCursor,
  isUuid,
  type Page,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { isMoment } from '@minijd/text';
import { type SqlBool, sql } from 'kysely';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReviewsContext } from '../reviews-context.ts';
import { User } from '../user/user.ts';
import { ReviewReport } from './review-report.entity.ts';

const ReviewReportConnection = connectionOf(ReviewReport, 'ReviewReport');

function positionIn(cursor: string) {
  const [at, id] = decodeCursor(cursor, 2);
  const time = new Date(Number(at));
  if (typeof id !== 'string' || !isUuid(id) || !isMoment(time)) throw badInput('after is not a cursor of this list.');
  return { time, id };
}

/** For the download of what the shop knows about a person. */
@Resolver(() => User)
export class UserReportsResolver {
  @Allow('SELF')
  @FieldResolver(() => ReviewReportConnection, { nullable: true, description: 'Reviews they reported, latest first.' })
  async reviewReports(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Root() { id }: User,
    @Ctx() { db }: ReviewsContext,
  ): Promise<Page<ReviewReport>> {
    const position = after == null ? undefined : positionIn(after);
    const own = db.selectFrom('review_report').where('reporter_id', '=', id);
    const rows = await own
      .select(['review_id as reviewId', 'reporter_id as reporterId', 'reason', 'note', 'created_at as createdAt'])
      .$if(position !== undefined, (query) =>
        query.where(sql<SqlBool>`(created_at, review_id) < (${position?.time}, ${position?.id})`),
      )
      .orderBy('created_at', 'desc')
      .orderBy('review_id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const { count } = await own.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
      return Number(count);
    };
    const cursorOf = (row: ReviewReport) => [row.createdAt.getTime(), row.reviewId];
    return pageOf(rows, { first, ...(after != null && { after }), cursorOf, countAll });
  }
}
