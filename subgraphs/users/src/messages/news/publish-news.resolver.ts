import { Allow, checkedAll, Payload, Refusable, Refusal } from '@minijd/subgraph';
import { typedText } from '@minijd/text';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { NewsInput } from './news.input.ts';
import { ShopNews } from './shop-news.entity.ts';

@ObjectType({ description: 'Published news.' })
class PublishNewsPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Identifies the news; null when refused.' })
  newsId?: string;
}

const MOST = { title: 60, text: 300 };

function written(text: string, field: string, max: number): string {
  const { text: typed } = typedText(text, { max });
  if (typed) return typed;
  const refusal = { 'zh-CN': `请填写1至${max}个字符。`, en: `Enter 1 to ${max} characters.` };
  throw new Refusal('INVALID_INPUT', refusal, ['input', field]);
}

/** Paths of this shop only: news must not link to other sites. */
function checkedPath(path: string | undefined): string | undefined {
  if (path == null || (/^\/(?![/\\])[\x21-\x7e]*$/.test(path) && path.length <= 200)) return path ?? undefined;
  const text = {
    'zh-CN': '链接须为本店页面，例如 /coupons。',
    en: 'The link must be a page of this shop, such as /coupons.',
  };
  throw new Refusal('INVALID_INPUT', text, ['input', 'path']);
}

@Resolver()
export class PublishNewsResolver {
  @Allow('news:write')
  @Refusable()
  @Mutation(() => PublishNewsPayload, {
    description:
      'Sends news to everybody who has an account and wants them, over the next minutes; for administrators.',
  })
  async publishShopNews(@Arg('input', () => NewsInput) input: NewsInput, @Ctx() context: UsersContext) {
    const { em, bus, userId } = context;
    const checked = checkedAll({
      titleZh: () => written(input.titleZh, 'titleZh', MOST.title),
      titleEn: () => written(input.titleEn, 'titleEn', MOST.title),
      textZh: () => written(input.textZh, 'textZh', MOST.text),
      textEn: () => written(input.textEn, 'textEn', MOST.text),
      path: () => checkedPath(input.path),
    });
    await context.requireRecentPassword();
    const news = Object.assign(new ShopNews(), { ...checked, authorId: userId });
    await em.transactional(async (transaction) => {
      await transaction.persist(news).flush();
      await bus.send(transaction.getKysely(), 'users.deliverNews', { newsId: news.id });
    });
    return { newsId: news.id };
  }
}
