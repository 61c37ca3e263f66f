import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '@minijd/testkit/until';
import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';
import { startBenchShop } from '../bench-shop.ts';
import { residentMegabytes } from '../cpu-time.ts';
import { everythingIndexed } from '../reads/reads.ts';
import { newAdministrator, type SignedIn } from './administrator.ts';
import { besideVisitor } from './beside.ts';
import { crowd } from './crowd.ts';
import { send } from './send.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/accounts');
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000);
/** One in so many asked for letters of news; without a mail server they go to the shop's mailbox. */
const LETTERS_OF = 100;
const BAR_SECONDS = 300;

/**
 * News of the shop for 100,000 people, of whom 1,000 or fewer get a letter. `ours` is the time until the last was told,
 * `peer` the bar (“within the next minutes”), in seconds; with the time of product pages beside.
 */
export async function news(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const shop = await startBenchShop(DATA);
  const database = new pg.Pool({ connectionString: databaseUrl(DATA), max: 1 });
  database.on('error', () => {});
  try {
    await everythingIndexed(shop.url);
    await crowd(database, PEOPLE);
    await database.query(`insert into users.notification_preference (user_id, category, channel, enabled)
      select id, 'NEWS', 'LETTER', true from users."user" where abs(hashtext(id::text)) % ${LETTERS_OF} = 0
      on conflict do nothing`);
    const root = await newAdministrator(shop.url, database);
    const before = residentMegabytes(shop.pid);
    const {
      result: told,
      seconds,
      pages,
    } = await besideVisitor(shop.url, async () => {
      const newsId = await publish(shop.url, root);
      return delivered(shop.url, root, newsId);
    });
    const figures = {
      messages: told.messages,
      letters: told.letters,
      seconds,
      ...pages,
      'memory grew MB': residentMegabytes(shop.pid) - before,
    };
    console.table([figures]);
    if (told.messages < PEOPLE) throw new Error(`${told.messages} of ${PEOPLE} people have a message`);
    return { ours: seconds, peer: BAR_SECONDS, ratio: Number((seconds / BAR_SECONDS).toFixed(2)), ...figures };
  } finally {
    await database.end();
    await shop.stop();
  }
}

async function publish(url: string, { token }: SignedIn): Promise<string> {
  const input = { titleZh: '新品', titleEn: 'New', textZh: '春季新品上架。', textEn: 'The goods of spring are here.' };
  const { publishShopNews } = await send<{ publishShopNews: { newsId: string | null; userErrors: object[] } }>(
    url,
    'mutation ($input: NewsInput!) { publishShopNews(input: $input) { newsId userErrors { message } } }',
    { token, variables: { input } },
  );
  if (!publishShopNews.newsId) throw new Error(JSON.stringify(publishShopNews.userErrors));
  return publishShopNews.newsId;
}

interface Told {
  messages: number;
  letters: number;
}

/** Waits until the last person was told. */
async function delivered(url: string, { token }: SignedIn, newsId: string): Promise<Told> {
  type Published = { shopNews: { nodes: ({ id: string; deliveredAt: string | null } & Told)[] } };
  let told: Told = { messages: 0, letters: 0 };
  await until(
    async () => {
      const query = '{ shopNews(first: 5) { nodes { id messages letters deliveredAt } } }';
      const { shopNews } = await send<Published>(url, query, { token });
      const found = shopNews.nodes.find(({ id }) => id === newsId);
      if (found) told = { messages: found.messages, letters: found.letters };
      return Boolean(found?.deliveredAt);
    },
    { withinMs: 2 * BAR_SECONDS * 1000, missing: () => `only ${told.messages} people have a message` },
  );
  return told;
}
