import { Allow, connectionOf, NumberedPageArgs, offsetOf, pageOf, pageSize } from '@minijd/subgraph';
import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { EmailStanding, User, userById } from '../../accounts/index.ts';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { ShopNews } from './shop-news.entity.ts';

const ShopNewsConnection = connectionOf(ShopNews, 'ShopNews');

@ObjectType({ description: 'Who would get news of the shop that are published now.' })
class NewsAudience {
  @Field(() => Int, { description: 'How many people have an account.' })
  people!: number;

  @Field(() => Int, { description: 'How many of them get a message in the shop.' })
  messages!: number;

  @Field(() => Int, {
    description: 'How many get an e-mail as well: who asked for e-mails of news, at a proven address.',
  })
  letters!: number;
}

const selectNews = (db: UsersDatabase) =>
  db
    .selectFrom('shop_news')
    .select(['id', 'path', 'messages', 'letters', 'author_id as authorId', 'created_at as createdAt'])
    .select(['title_zh as titleZh', 'title_en as titleEn', 'text_zh as textZh', 'text_en as textEn'])
    .select('delivered_at as deliveredAt');
type NewsRow = Awaited<ReturnType<ReturnType<typeof selectNews>['executeTakeFirstOrThrow']>>;

@Resolver(() => ShopNews)
export class ShopNewsResolver {
  @Allow('news:write')
  @Query(() => ShopNewsConnection, { nullable: true, description: 'What was published, newest first.' })
  async shopNews(@Args(() => NumberedPageArgs) args: NumberedPageArgs, @Ctx() { db }: UsersContext) {
    const skipped = offsetOf(args);
    const rows = await selectNews(db)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(pageSize(args.first) + 1)
      .offset(skipped)
      .execute();
    const countAll = async () => {
      const counted = db.selectFrom('shop_news').select(({ fn }) => fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first: args.first, skipped, cursorOf: ({ id }) => [id], countAll });
  }

  @Allow('news:write')
  @Query(() => NewsAudience, { nullable: true, description: 'Who would get news that are published now.' })
  async newsAudience(@Ctx() { db }: UsersContext): Promise<NewsAudience> {
    const { people } = await db
      .selectFrom('user')
      .select(({ fn }) => fn.countAll<number>().as('people'))
      .executeTakeFirstOrThrow();
    const { silent, letters } = await db
      .selectFrom('notification_preference as preference')
      .innerJoin('user', 'user.id', 'preference.user_id')
      .where('category', '=', 'NEWS')
      .select(({ fn }) => [
        fn.countAll<number>().filterWhere('channel', '=', 'SHOP').filterWhere('enabled', '=', false).as('silent'),
        fn
          .countAll<number>()
          .filterWhere('channel', '=', 'LETTER')
          .filterWhere('enabled', '=', true)
          .filterWhere('email_standing', '=', EmailStanding.PROVEN)
          .as('letters'),
      ])
      .executeTakeFirstOrThrow();
    return { people, messages: people - silent, letters };
  }

  @FieldResolver(() => User, { nullable: true, description: 'The administrator who published it.' })
  author(@Root() { authorId }: NewsRow, @Ctx() context: UsersContext) {
    return context.load(userById, authorId);
  }
}
