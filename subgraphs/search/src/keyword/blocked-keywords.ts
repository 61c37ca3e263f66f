import { type Locale, Refusal, requiredText } from '@minijd/subgraph';
import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { isBlocked } from './blocked-words.ts';

/** No longer than a keyword. */
const LONGEST = 30;
const MOST = 1_000;
export const COUNT_JOB = 'search.countKeywords';

export interface Blocking {
  text: string;
  locale: Locale;
}

const notAWord = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': `屏蔽词需为1到${LONGEST}个字。`, en: `A word has 1 to ${LONGEST} characters.` },
    ['input', 'text'],
  );

const tooMany = () =>
  new Refusal('LIMIT_REACHED', { 'zh-CN': `屏蔽词最多${MOST}个。`, en: `The list holds ${MOST} words at most.` }, [
    'input',
    'text',
  ]);

const checkedWord = (text: string) => fold(requiredText(text, { max: LONGEST, refuse: notAWord }));

/** Locks the list until the transaction ends, also against the job that counts keywords. */
export async function lockBlockedKeywords(db: SearchDatabase): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('blocked keywords'))`.execute(db);
}

export function blockedKeywords(db: SearchDatabase) {
  return db
    .selectFrom('blocked_keyword')
    .select(['locale', 'text', 'blocked_at as blockedAt'])
    .orderBy('blocked_at', 'desc')
    .orderBy('text')
    .execute();
}

/** Blocks a word and removes keywords with it in this language. */
export async function blockKeyword({ text, locale }: Blocking, { em, log, userId }: SearchContext): Promise<void> {
  const word = checkedWord(text);
  await em.transactional(async (within) => {
    const transaction: SearchDatabase = within.getKysely();
    await lockBlockedKeywords(transaction);
    const known = await blockedKeywords(transaction);
    if (known.some((one) => one.locale === locale && one.text === word)) return;
    if (known.length >= MOST) throw tooMany();
    await transaction.insertInto('blocked_keyword').values({ locale, text: word, blocked_at: new Date() }).execute();
    const shown = await transaction.selectFrom('keyword').select('text').where('locale', '=', locale).execute();
    const hidden = shown.map((keyword) => keyword.text).filter((keyword) => isBlocked(keyword, [word]));
    if (hidden.length === 0) return;
    await transaction.deleteFrom('keyword').where('locale', '=', locale).where('text', 'in', hidden).execute();
  });
  log.info({ keyword: word, locale, by: userId }, 'a keyword is blocked');
}

/** Unblocks a word; its keywords return with the next count, which is started at once. */
export async function unblockKeyword({ text, locale }: Blocking, context: SearchContext): Promise<void> {
  const word = checkedWord(text);
  const { em, bus, log, userId } = context;
  await em.transactional(async (within) => {
    const db: SearchDatabase = within.getKysely();
    await db.deleteFrom('blocked_keyword').where('locale', '=', locale).where('text', '=', word).execute();
    await bus.send(db, COUNT_JOB, {});
  });
  log.info({ keyword: word, locale, by: userId }, 'a keyword is not blocked any more');
}
