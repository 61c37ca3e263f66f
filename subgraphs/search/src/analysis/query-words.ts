import { fold } from '@minijd/text/fold';
import { chineseWords, partsOf } from './chinese-words.ts';
import { cleanQuery } from './clean-query.ts';
import { LONGEST_WORD, PINYIN } from './index-words.ts';
import { type Measure, measures } from './measures.ts';
import { lettersAndDigits, type Token, tokens } from './tokens.ts';

/** A term of a query; a product matches it when it has every word of one of the alternatives. */
export interface QueryWord {
  /** As typed, folded. */
  text: string;
  alternatives: string[][];
  /** Other words for the same, which count less. */
  similar?: SimilarWords[];
  /** Matches as a prefix: always for pinyin, for written words while typing. */
  prefix?: string[];
  /** Latin letters only: the engine stems it. */
  latin: boolean;
}

export interface SimilarWords {
  /** A product has all of them. */
  words: string[];
  /** Slug: they are the same only in this category. */
  category?: string;
}

export const LONGEST_QUERY = 200;
const MOST_WORDS = 10;
const SHORTEST_PINYIN = 2;
const FILLERS = new Set('a an and at by for from in of on or the to with 的 了 和 与 及 或 在 是'.split(' '));
/** For a text of signs only: matches no product. */
const NO_WORD: QueryWord = { text: '', latin: false, alternatives: [[PINYIN]] };

/** The terms of a search text; characters beyond 200 are ignored. */
export function queryWords(text: string): QueryWord[] {
  const folded = fold(text.slice(0, LONGEST_QUERY));
  let from = 0;
  const parts = measures(folded).flatMap((measure): QueryWord[] => {
    const before = wordsIn(folded.slice(from, measure.start));
    from = measure.end;
    return [...before, quantity(folded.slice(measure.start, measure.end), measure)];
  });
  const words = [...parts, ...wordsIn(folded.slice(from))];
  const telling = words.filter((word) => !FILLERS.has(word.text));
  const unique = new Map((telling.length > 0 ? telling : words).map((word) => [word.text, word]));
  if (unique.size === 0 && text.trim() !== '') return [NO_WORD];
  return withJoined([...unique.values()].slice(0, MOST_WORDS));
}

/** `head set` is also written `headset`, and `lan ya` is the pinyin of one word. */
function withJoined(words: QueryWord[]): QueryWord[] {
  return words.map((word, index) => {
    const pairs = [words.slice(index - 1, index + 1), words.slice(index, index + 2)];
    const joined = pairs.flatMap((pair) =>
      pair.length === 2 && pair.every(({ latin }) => latin) ? [pair.map(({ text }) => text).join('')] : [],
    );
    if (joined.length === 0) return word;
    const prefix = [...(word.prefix ?? []), ...joined.map((text) => PINYIN + text)];
    return { ...word, prefix, similar: joined.map((text) => ({ words: [text] })) };
  });
}

/** One term for a whole text, with all its words required. */
export function wordsOf(text: string) {
  const plain = cleanQuery(text, LONGEST_QUERY);
  const words = queryWords(plain);
  return { words, phrase: fold(plain), atLeast: words.length };
}

/** The terms of a text that is still being typed: the last word is a prefix. */
export function typedWords(text: string): QueryWord[] {
  const words = queryWords(text);
  const last = words.at(-1);
  return last?.text ? [...words.slice(0, -1), { ...last, prefix: [...(last.prefix ?? []), last.text] }] : [];
}

const wordsIn = (folded: string): QueryWord[] => tokens(folded).flatMap(tokenWords);

function tokenWords(token: Token): QueryWord[] {
  return token.chinese ? chineseWords(token.text).map(chineseWord) : [latinWord(token.text.slice(0, LONGEST_WORD))];
}

/** A quantity in any unit, or as it is written. */
function quantity(text: string, { word }: Measure): QueryWord {
  const written = wordsIn(text).map((one) => one.text);
  return { text, latin: false, alternatives: [[word], written] };
}

function latinWord(text: string): QueryWord {
  const parts = lettersAndDigits(text);
  const latin = /^[a-z]+$/.test(text);
  const pinyin = latin && text.length >= SHORTEST_PINYIN ? [PINYIN + text] : [];
  const alternatives = [[text], ...(parts.length > 0 ? [parts] : []), ...pinyin.map((word) => [word])];
  return { text, latin, alternatives, ...(pinyin.length > 0 && { prefix: pinyin }) };
}

function chineseWord(text: string): QueryWord {
  const parts = partsOf(text);
  return { text, latin: false, alternatives: [[text], ...(parts.length > 1 ? [parts] : [])] };
}
