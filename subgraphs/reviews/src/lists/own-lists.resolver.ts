import {
  Allow,
  badInput,
  ConnectionArgs,
  connectionOf,
  DateTime,
  decodeCursor,
  isUuid,
  type Page,
  pageOf,
  pageSize,
} from '@minijd/subgraph';
import { isMoment } from '@minijd/text';
import { type SqlBool, sql } from 'kysely';
import { Args, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { FOLLOW_UP_DAYS } from '../follow-up/follow-up.ts';
import { OrderLine } from '../order-line/order-line.ts';
import { Product } from '../product/product.ts';
import type { ReviewView } from '../review/review.view.ts';
import { ReviewConnection } from '../review/review-connection.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { newestFirst, pageOfList } from './review-lists.ts';

@ObjectType({ description: 'Something delivered to the viewer that they have not reviewed yet.' })
export class ReviewToWrite {
  @Field(() => ID, { description: 'The order line, for `submitReview`.' })
  id!: string;

  @Field(() => OrderLine, { nullable: true, description: 'What was bought.' })
  orderLine!: OrderLine;

  @Field(() => Product, { nullable: true, description: 'The product as it is now.' })
  product!: Product;

  @Field(() => DateTime, { description: 'When it was delivered.' })
  deliveredAt!: Date;
}

const ReviewToWriteConnection = connectionOf(ReviewToWrite, 'ReviewToWrite');

/** What waits for the viewer's words. */
@Resolver()
export class OwnListsResolver {
  @Allow('SIGNED_IN')
  @Query(() => ReviewToWriteConnection, {
    nullable: true,
    description: 'What was delivered to the viewer and is not reviewed yet, last delivery first.',
  })
  async reviewsToWrite(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { db, userId }: ReviewsContext,
  ): Promise<Page<ReviewToWrite>> {
    const unused = db.selectFrom('review_right').where('buyer_id', '=', userId).where('review_id', 'is', null);
    const rows = await unused
      .select(['order_line_id as id', 'product_id as productId', 'granted_at as deliveredAt'])
      .$call((query) => (after == null ? query : query.where(isAfter(after))))
      .orderBy('granted_at', 'desc')
      .orderBy('order_line_id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const nodes = rows.map(({ productId, ...row }) => ({
      ...row,
      orderLine: { id: row.id },
      product: { id: productId },
    }));
    const countAll = async () =>
      (await unused.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
    const cursorOf = ({ deliveredAt, id }: ReviewToWrite) => [deliveredAt.getTime(), id];
    return pageOf<ReviewToWrite>(nodes, { first, ...(after != null && { after }), cursorOf, countAll });
  }

  @Allow('SIGNED_IN')
  @Query(() => ReviewConnection, {
    nullable: true,
    description: `The viewer's reviews of the last ${FOLLOW_UP_DAYS} days that they may still follow up on, newest first.`,
  })
  reviewsToFollowUp(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: ReviewsContext,
  ): Promise<Page<ReviewView>> {
    const list = newestFirst([
      sql<SqlBool>`author_id = ${context.userId} and follow_up_at is null and status <> 'REJECTED'`,
      sql<SqlBool>`created_at >= now() - make_interval(days => ${FOLLOW_UP_DAYS})`,
    ]);
    return pageOfList(list, args, context);
  }
}

function isAfter(cursor: string) {
  const [time, id] = decodeCursor(cursor, 2);
  const moment = new Date(Number(time));
  if (!isMoment(moment) || !isUuid(String(id))) throw badInput('after is not a cursor of this list.');
  return sql<SqlBool>`(granted_at, order_line_id) < (${moment}, ${String(id)})`;
}
