import { foldWithOrigins } from '@minijd/text/fold';
import { PINYIN, wordStarts } from './index-words.ts';
import { syllables } from './pinyin.ts';
import type { QueryWord } from './query-words.ts';
import { lettersAndDigits, type Token, tokens } from './tokens.ts';

type Range = [start: number, end: number];

const LONGEST_ENDING = 3;

/** A name as HTML with the matches in `<mark>`; undefined without a match. */
export function highlight(name: string, words: QueryWord[]): string | undefined {
  const { text, origins } = foldWithOrigins(name);
  const wanted = [
    ...new Set(
      words.flatMap(({ alternatives, similar = [] }) => [
        ...alternatives.flat(),
        ...similar.flatMap((other) => other.words),
      ]),
    ),
  ];
  const folded = tokens(text).flatMap((token) => (token.chinese ? inChinese : inLatin)(token, wanted));
  const ranges = merge(folded.map(([start, end]): Range => [origins[start]![0], origins[end - 1]![1]]));
  if (ranges.length === 0) return undefined;
  let from = 0;
  const parts = ranges.map(([start, end]) => {
    const part = `${escapeHtml(name.slice(from, start))}<mark>${escapeHtml(name.slice(start, end))}</mark>`;
    from = end;
    return part;
  });
  return parts.join('') + escapeHtml(name.slice(from));
}

function inLatin({ text, start, end }: Token, wanted: string[]): Range[] {
  if (wanted.some((word) => sameStem(word, text))) return [[start, end]];
  let at = start;
  return lettersAndDigits(text).flatMap((part): Range[] => {
    at += part.length;
    return wanted.includes(part) ? [[at - part.length, at]] : [];
  });
}

/** Approximates the engines' stemming: one word is the other with a short ending. */
function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long) return true;
  return short.length > 3 && long.startsWith(short) && long.length - short.length <= LONGEST_ENDING;
}

function inChinese(token: Token, wanted: string[]): Range[] {
  return wanted.flatMap((word) =>
    word.startsWith(PINYIN) ? pinyinRanges(token, word.slice(PINYIN.length)) : writtenRanges(token, word),
  );
}

function writtenRanges({ text, start }: Token, word: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    ranges.push([start + at, start + at + word.length]);
  }
  return ranges;
}

function pinyinRanges({ text, start }: Token, pinyin: string): Range[] {
  const sounds = syllables(text);
  if (sounds.length !== text.length) return [];
  return wordStarts(text).flatMap((at): Range[] => {
    const length = charactersOf(sounds.slice(at), pinyin);
    return length ? [[start + at, start + at + length]] : [];
  });
}

/** How many leading characters `pinyin` spells, in full or by initials. */
function charactersOf(sounds: string[], pinyin: string): number | undefined {
  const initials = sounds.map((sound) => sound[0]).join('');
  if (initials.startsWith(pinyin)) return pinyin.length;
  let joined = '';
  const last = sounds.findIndex((sound) => {
    joined += sound;
    return joined.length >= pinyin.length;
  });
  return last >= 0 && joined.startsWith(pinyin) ? last + 1 : undefined;
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
