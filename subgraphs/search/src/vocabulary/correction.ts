import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import { chineseWords } from '../analysis/chinese-words.ts';
import { tokens } from '../analysis/tokens.ts';
import type { SearchDatabase } from '../search-context.ts';
import { editDistance } from './edit-distance.ts';
import { soundOf } from './vocabulary.ts';

interface Candidate {
  word: string;
  products: number;
}

const SHORTEST_CORRECTED = 3;
const MOST_COMPARED = 30;
const MOST_CORRECTED = 6;

/** The text with mistyped words replaced by words of the vocabulary; undefined without corrections. */
export async function correctText(db: SearchDatabase, text: string): Promise<string | undefined> {
  const folded = fold(text);
  let corrected = folded;
  for (const word of correctable(folded)) {
    const better = await nearest(db, word);
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
  const candidates = sound ? await soundingLike(db, sound) : await spelledLike(db, word);
  if (candidates.some((candidate) => candidate.word === word)) return undefined;
  if (sound) return candidates[0]?.word;
  const allowed = word.length < 5 ? 1 : 2;
  const near = candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(word, candidate.word) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.products - a.products);
  return near[0]?.word;
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
