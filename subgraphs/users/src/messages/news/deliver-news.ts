import type { EntityManager } from '@mikro-orm/postgresql';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { writeMessages } from '../add-messages.ts';
import { announce } from '../message-topic.ts';
import { ShopNews } from './shop-news.entity.ts';

/** Recipients per job. */
const PAGE = 1000;

function peopleAfter(db: UsersDatabase, after: string | undefined): Promise<{ id: string }[]> {
  return db
    .selectFrom('user')
    .select('id')
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(PAGE)
    .execute();
}

/** Adds messages for a page of people and sends the job for the next page in the same transaction. */
export async function deliverNews(
  { newsId, after }: { newsId: string; after?: string },
  context: UsersContext,
): Promise<void> {
  const { em, bus, topics } = context;
  const news = await em.findOne(ShopNews, newsId);
  if (!news) return;
  const { titleZh, titleEn, textZh, textEn, path } = news;
  const added = await em.transactional(async (transaction: EntityManager) => {
    const db: UsersDatabase = transaction.getKysely();
    const people = await peopleAfter(db, after);
    const data = { titleZh, titleEn, textZh, textEn, path };
    const messages = people.map(({ id }) => ({ userId: id, source: newsId, data }));
    const added = await writeMessages(db, 'SHOP_NEWS', messages);
    const last = people.at(-1);
    if (last && people.length === PAGE) await bus.send(db, 'users.deliverNews', { newsId, after: last.id });
    return added;
  });
  await announce(topics, added);
}
