import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailStanding } from '../../accounts/index.ts';
import { sendLetter } from '../../letters/index.ts';
import { enabledFor } from '../../notifications/index.ts';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { writeMessages } from '../add-messages.ts';
import { announce } from '../message-topic.ts';
import { ShopNews } from './shop-news.entity.ts';

/** Recipients per job. */
const PAGE = 1000;

function peopleAfter(db: UsersDatabase, after: string | undefined) {
  return db
    .selectFrom('user')
    .select(['id', 'email_standing as emailStanding'])
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(PAGE)
    .execute();
}

type People = Awaited<ReturnType<typeof peopleAfter>>;

/** Adds messages for a page of people and sends the job for the next page in the same transaction. */
export async function deliverNews(
  { newsId, after }: { newsId: string; after?: string },
  context: UsersContext,
): Promise<void> {
  const { em, bus, topics } = context;
  const news = await em.findOne(ShopNews, newsId);
  if (!news) return;
  const { titleZh, titleEn, textZh, textEn, path } = news;
  const data = { titleZh, titleEn, textZh, textEn, path };
  const added = await em.transactional(async (transaction: EntityManager) => {
    const db: UsersDatabase = transaction.getKysely();
    const people = await peopleAfter(db, after);
    const messages = people.map(({ id }) => ({ userId: id, source: newsId, data }));
    const added = await writeMessages(db, 'SHOP_NEWS', messages);
    const letters = await sendLetters(context, transaction, people, news);
    const last = people.length === PAGE ? people.at(-1) : undefined;
    await countTold(db, newsId, { messages: added.length, letters, isLast: !last });
    if (last) await bus.send(db, 'users.deliverNews', { newsId, after: last.id });
    return added;
  });
  await announce(topics, added);
}

/** To those who asked for letters of news and have proven their address; says to how many. */
async function sendLetters(
  context: UsersContext,
  em: EntityManager,
  people: People,
  { id, titleZh, titleEn, textZh, textEn, path }: ShopNews,
): Promise<number> {
  const proven = people.filter(({ emailStanding }) => emailStanding === EmailStanding.PROVEN);
  const ids = proven.map((person) => person.id);
  const wanting = await enabledFor(em.getKysely(), { category: 'NEWS', channel: 'LETTER' }, ids);
  const data = { titleZh, titleEn, textZh, textEn, path: path ?? null };
  let sent = 0;
  for (const userId of wanting) {
    if (await sendLetter(context, em, { kind: 'SHOP_NEWS', to: { userId }, once: id, data })) sent += 1;
  }
  return sent;
}

/** A page that is delivered again adds nobody. */
async function countTold(
  db: UsersDatabase,
  newsId: string,
  { messages, letters, isLast }: { messages: number; letters: number; isLast: boolean },
): Promise<void> {
  await db
    .updateTable('shop_news')
    .set(({ eb }) => ({ messages: eb('messages', '+', messages), letters: eb('letters', '+', letters) }))
    .$if(isLast, (query) => query.set({ delivered_at: new Date() }))
    .where('id', '=', newsId)
    .execute();
}
