import { fold } from '@minijd/text/fold';
import { PINYIN, pinyinWords } from './index-words.ts';
import { tokens } from './tokens.ts';

/** The texts whose prefixes suggest a text: it from each of its words on, and its pinyin. */
export function prefixes(text: string): string[] {
  const folded = fold(text).trim();
  const written = tokens(folded).map(({ start }) => folded.slice(start));
  return [...new Set([...written, ...pinyinWords(text).map((word) => word.slice(PINYIN.length))])];
}
