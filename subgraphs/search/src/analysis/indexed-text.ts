import { fold } from '@minijd/text/fold';
import { allChineseWords, chineseWords } from './chinese-words.ts';
import { hyphenated, LONGEST_WORD } from './index-words.ts';
import { measures } from './measures.ts';
import { singular } from './plural.ts';
import { lettersAndDigits, type Token, tokens } from './tokens.ts';

export interface Occurrence {
  /** As the engines index it: English words in the singular. */
  word: string;
  written: string;
  /** A form or part of a word that is there as well: it does not make the text longer. */
  extra: boolean;
  /** It ends a Chinese compound: 手机 in 智能手机. */
  head: boolean;
  /** Said of something else: what the product is for or fits, or the front of a Chinese compound. */
  behind: boolean;
}

interface Options {
  /** Also every single Chinese character, so that 鞋 finds 运动鞋. */
  characters?: boolean;
}

/** What follows these is what a product is for. */
const BEHIND = new Set('for f compatible to fits with 适用 适用于 用于 专用于 兼容 适配'.split(' '));

/** The words of a text with what they are in it. */
export function occurrences(text: string, options: Options = {}): Occurrence[] {
  const folded = fold(text);
  const found = tokens(folded);
  let behind = false;
  const words = found.flatMap((token) => {
    const own = token.chinese ? inChinese(token.text, options) : inLatin(token);
    const told = own.map((one) => {
      behind ||= !one.extra && BEHIND.has(one.word);
      return { ...one, behind: behind || one.behind };
    });
    return told;
  });
  const joined = hyphenated(folded, found).map((word) => extra(word, { behind }));
  const measured = measures(folded).map(({ word }) => extra(word));
  return [...words, ...joined, ...measured].map((one) => ({ ...one, word: one.word.slice(0, LONGEST_WORD) }));
}

function inLatin({ text }: Token): Occurrence[] {
  const own = { word: singular(text), written: text.slice(0, LONGEST_WORD), extra: false, head: true, behind: false };
  return [own, ...lettersAndDigits(text).map((part) => extra(part))];
}

/** The last word of a Chinese compound is the thing itself: 手机壳 is a 壳. */
function inChinese(run: string, { characters = false }: Options): Occurrence[] {
  const words = chineseWords(run);
  return words.flatMap((word, index) => {
    const front = index < words.length - 1;
    const length = [...word].length;
    const parts = length > 2 ? allChineseWords(word).filter((part) => part !== word) : [];
    const single = characters && length > 1 ? [...word].filter((character) => !parts.includes(character)) : [];
    return [
      { word, written: word, extra: false, head: true, behind: front },
      ...parts.map((part) => extra(part, { head: word.endsWith(part), behind: front || !word.endsWith(part) })),
      ...single.map((part) => extra(part, { behind: front || !word.endsWith(part) })),
    ];
  });
}

function extra(word: string, { head = false, behind = false }: { head?: boolean; behind?: boolean } = {}): Occurrence {
  return { word: singular(word), written: word.slice(0, LONGEST_WORD), extra: true, head, behind };
}
