import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import { chineseWords } from '../analysis/chinese-words.ts';
import { tokens } from '../analysis/tokens.ts';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { isSynonym } from '../synonyms/synonym-book.ts';
import { editDistance } from './edit-distance.ts';
import { isPinyin } from './pinyin-text.ts';
import { soundOf } from './vocabulary.ts';

interface Candidate {
  word: string;
  products: number;
}

const SHORTEST_CORRECTED = 4;
const SHORTEST_PINYIN = 5;
/** From here on two mistakes are likely. */
const LONG = 8;
const MOST_COMPARED = 30;
const MOST_CORRECTED = 6;

/** The text with mistyped words replaced by words of the vocabulary; undefined without corrections. */
export async function correctText(
  text: string,
  context: Pick<SearchContext, 'db' | 'settings'>,
): Promise<string | undefined> {
  const folded = fold(text);
  let corrected = folded;
  for (const word of correctable(folded)) {
    // Words that we know are spelled right, whether there are goods or not.
    const better = (await isSynonym(word, context)) ? undefined : await nearest(context.db, word);
    if (better) corrected = corrected.replace(word, better);
  }
  return corrected === folded ? undefined : corrected;
}

function correctable(folded: string): string[] {
  const words = tokens(folded).flatMap((token) => (token.chinese ? chineseParts(token.text) : [token.text]));
  const spelled = words.filter(
    (word) => !/^[\d.]+$/.test(word) && (soundOf(word) || word.length >= SHORTEST_CORRECTED),
  );
  return [...new Set(spelled)].slice(0, MOST_CORRECTED);
}

/** The segmenter splits a mistyped word into single characters: consecutive ones are checked together. */
function chineseParts(run: string): string[] {
  const parts: string[] = [];
  let single = false;
  for (const word of chineseWords(run)) {
    const last = parts.at(-1);
    if (single && word.length === 1 && last !== undefined) parts[parts.length - 1] = last + word;
    else parts.push(word);
    single = word.length === 1;
  }
  return parts.filter((part) => part.length > 1);
}

async function nearest(db: SearchDatabase, word: string): Promise<string | undefined> {
  const sound = soundOf(word);
  if (sound) {
    const candidates = await soundingLike(db, sound);
    return candidates.some((candidate) => candidate.word === word) ? undefined : candidates[0]?.word;
  }
  const spelled = await spelledLike(db, word);
  if (spelled.some((candidate) => candidate.word === word)) return undefined;
  // Whole pinyin is Chinese: it is not made an English word that looks like it.
  const english = isPinyin(word) ? [] : spelled.map((candidate) => ({ ...candidate, like: candidate.word }));
  const chinese = word.length < SHORTEST_PINYIN ? [] : await spokenLike(db, word);
  const near = [...english, ...chinese.map((candidate) => ({ ...candidate, allowed: 1 }))]
    .map((candidate) => ({ allowed: mistakesIn(word), ...candidate, distance: editDistance(word, candidate.like) }))
    .filter(({ distance, allowed, like }) => distance <= allowed && beginsAlike(word, like))
    .sort((a, b) => a.distance - b.distance || b.products - a.products);
  return near[0]?.word;
}

/** Short words have many neighbours that mean other things. */
function mistakesIn(word: string): number {
  if (word.length < SHORTEST_CORRECTED) return 0;
  return word.length < LONG ? 1 : 2;
}

/** Hardly anybody mistypes the first letter, but for one that changed places with the second. */
function beginsAlike(word: string, other: string): boolean {
  return word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);
}

/** Chinese words by pinyin that shares trigrams with the typed one, from an index. */
async function spokenLike(db: SearchDatabase, word: string): Promise<(Candidate & { like: string })[]> {
  return db
    .selectFrom('term')
    .select(['word', 'products', sql<string>`sound`.as('like')])
    .where('sound', 'is not', null)
    .orderBy(sql`sound operator(public.<->) ${word}`)
    .limit(MOST_COMPARED)
    .execute();
}

function soundingLike(db: SearchDatabase, sound: string): Promise<Candidate[]> {
  return db
    .selectFrom('term')
    .select(['word', 'products'])
    .where('sound', '=', sound)
    .orderBy('products', 'desc')
    .limit(MOST_COMPARED)
    .execute();
}

/** Candidates by shared trigrams, from an index; chosen by edit distance. */
function spelledLike(db: SearchDatabase, word: string): Promise<Candidate[]> {
  return db
    .selectFrom('term')
    .select(['word', 'products'])
    .where('sound', 'is', null)
    .orderBy(sql`word operator(public.<->) ${word}`)
    .limit(MOST_COMPARED)
    .execute();
}
