import { fold } from '@minijd/text/fold';
import { SPOKEN, spokenWords } from './index-words.ts';
import { pieces } from './text-pieces.ts';

/** What somebody may begin to type to get a text: it from each of its words on, and how it sounds. */
export function beginnings(text: string): string[] {
  const folded = fold(text).trim();
  const written = pieces(folded).map(({ start }) => folded.slice(start));
  return [...new Set([...written, ...spokenWords(text).map((word) => word.slice(SPOKEN.length))])];
}
