import { Refusal, requiredText } from '@minijd/subgraph';
import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

const LONGEST = 30;
const MOST = 1_000;

const notAWord = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': `拦截词需为1到${LONGEST}个字，且含文字或数字。`, en: `A word has 1 to ${LONGEST} letters or digits.` },
    ['text'],
  );

const tooMany = () =>
  new Refusal('LIMIT_REACHED', { 'zh-CN': `拦截词最多${MOST}个。`, en: `The list holds ${MOST} words at most.` }, [
    'text',
  ]);

/** Only letters and digits count, so that spaces and signs between them hide nothing. */
const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

function checkedWord(text: string): string {
  const word = lettersOf(requiredText(text, { max: LONGEST, refuse: notAWord }));
  if (word === '' || [...word].length > LONGEST) throw notAWord();
  return word;
}

export const heldWords = (db: ReviewsDatabase) =>
  db
    .selectFrom('held_word')
    .select(['text', 'added_at as addedAt'])
    .orderBy('added_at', 'desc')
    .orderBy('text')
    .execute();

/** Adds a word; reviews that are public already stay so. */
export async function holdWord(context: ReviewsContext, text: string): Promise<void> {
  const word = checkedWord(text);
  await context.transaction(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext('held words'))`.execute(db);
    const known = await heldWords(db);
    if (known.some((one) => one.text === word)) return;
    if (known.length >= MOST) throw tooMany();
    await db.insertInto('held_word').values({ text: word, added_at: new Date() }).execute();
  });
}

/** Takes a word off the list; an unknown one changes nothing. Held reviews stay held. */
export async function releaseWord(context: ReviewsContext, text: string): Promise<void> {
  const word = checkedWord(text);
  await context.transaction((db) => db.deleteFrom('held_word').where('text', '=', word).execute());
}

type Written = string | null | undefined;

/** The words of the list that are in the texts. A Latin word of the list must be a whole word in the text. */
export async function heldWordsIn(db: ReviewsDatabase, texts: readonly Written[]): Promise<string[]> {
  const words = await heldWords(db);
  return wordsIn(
    words.map(({ text }) => text),
    texts,
  );
}

export function wordsIn(words: readonly string[], texts: readonly Written[]): string[] {
  const folded = texts.map((text) => fold(text ?? ''));
  return words.filter((word) => folded.some((text) => has(text, word)));
}

const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

/** “ass” is not in “class”; “加微信” is in “加 微-信”. */
function has(text: string, word: string): boolean {
  if (!LATIN.test(word)) return text.replace(/[^\p{L}\p{N}]+/gu, '').includes(word);
  return text.split(/[^\p{Script=Latin}\p{N}]+/u).includes(word);
}
