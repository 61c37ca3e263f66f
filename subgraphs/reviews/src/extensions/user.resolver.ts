import { ConnectionArgs, loadOne, type Page } from '@minijd/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReviewView } from '../review/review.view.ts';
import { pageOfReviews, ReviewConnection } from '../review/review-connection.ts';
import { isShownOfAuthor } from '../review/review-pages.ts';
import { ReviewSort } from '../review/review-sort.ts';
import type { ReviewsContext } from '../reviews-context.ts';
import { User } from '../user/user.ts';

const countByAuthor = loadOne<{ authorId: string; count: number }, ReviewsContext>(
  (ids, { db, viewer }) =>
    db
      .selectFrom('review')
      .select(({ fn }) => ['author_id as authorId', fn.countAll<number>().as('count')])
      .where('author_id', 'in', ids)
      .where(isShownOfAuthor(viewer.userId))
      .groupBy('author_id')
      .execute(),
  (row) => row.authorId,
);

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description:
      'Their reviews, newest first; anonymous ones and those that are not public are visible to themselves only.',
  })
  reviews(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Root() { id }: User,
    @Ctx() context: ReviewsContext,
  ): Promise<Page<ReviewView>> {
    const countAll = async () => (await context.load(countByAuthor, id))?.count ?? 0;
    return pageOfReviews({ first, after, of: 'author', ownerId: id, sort: ReviewSort.NEWEST, countAll }, context);
  }
}
