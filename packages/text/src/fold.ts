import { ConverterFactory, Locale } from 'opencc-js/t2cn';

/** Soft hyphens, zero-width spaces and joiners, variation selectors, fillers: there, but not to be seen. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const MARKS = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
/** Their compatibility forms are letters, which would become part of the word before. */
const TRADE_MARKS = /[™℠]/gu;
const HAN = /\p{Script=Han}/u;

const { hk = [], tw = [] } = Locale.from;
const { cn = [] } = Locale.to;
/** Traditional characters of Hong Kong and Taiwan to simplified ones, one to one, depending on the word. */
const converted = ConverterFactory(hk, tw, cn);
/** Two results that would be converted again when a text is folded twice. */
const simplified = (text: string) => converted(text).replaceAll('幺', '么').replaceAll('苧', '苎');

/**
 * Makes texts equal that look the same: lower case without accents, full-width forms, invisible characters and
 * traditional Chinese. Index and query are folded alike, so that Café finds ＣＡＦＥ and 藍牙 finds 蓝牙.
 */
export function fold(text: string): string {
  const folded = foldLetters(text);
  return HAN.test(folded) ? simplified(folded) : folded;
}

export interface FoldedText {
  text: string;
  /** For each unit of `text` the range of the original that it was made of. */
  origins: [start: number, end: number][];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A folded text with the ranges of its original. */
export function foldWithOrigins(original: string): FoldedText {
  const letters: string[] = [];
  const origins: [number, number][] = [];
  for (const { segment, index } of graphemes.segment(original)) {
    for (const letter of foldLetters(segment)) {
      letters.push(letter);
      origins.push([index, index + segment.length]);
    }
  }
  const text = simplified(letters.join(''));
  const end: [number, number] = [original.length, original.length];
  const units = [...text].flatMap((letter, at) => Array.from({ length: letter.length }, () => origins[at] ?? end));
  return { text, origins: units };
}

function foldLetters(text: string): string {
  return (
    text
      .replace(TRADE_MARKS, ' ')
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(/\p{Pd}/gu, '-')
      // Upper case and back: ß and ẞ become ss.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFC')
  );
}
