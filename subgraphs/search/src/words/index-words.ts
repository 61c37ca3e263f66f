import { fold } from '@minijd/text/fold';
import { allChineseWords, chineseWords, partsOf } from './chinese-words.ts';
import { syllables } from './pinyin.ts';
import { lettersAndDigits, type Piece, pieces } from './text-pieces.ts';

/** Of how words are made of a text, folding included: an index made by another version is built anew. */
export const WORDS_VERSION = 2;

/** Keeps pronunciations apart from written words: English `sd` is not 速度. */
export const SPOKEN = '~';

export const LONGEST_WORD = 60;
const LONGEST_SPOKEN_RUN = 12;
const LONGEST_JOINED = 24;

/**
 * What a text is found by, in its order: Chinese words with the words inside them, Latin words in lower case, model
 * names whole and in parts. With `characters` also every single Chinese character, so that 鞋 finds 运动鞋.
 */
export function indexWords(text: string, options: { characters?: boolean } = {}): string[] {
  const folded = fold(text);
  const found = pieces(folded);
  const written = found.flatMap((piece) =>
    piece.chinese ? writtenChinese(piece.text, options) : latinWords(piece.text),
  );
  return [...written, ...hyphenated(folded, found)].map((word) => word.slice(0, LONGEST_WORD));
}

/** How the Chinese parts of a text sound, whole and by initials, from each of its words to the end of the part. */
export function spokenWords(text: string): string[] {
  const runs = pieces(fold(text)).filter((piece) => piece.chinese);
  return [...new Set(runs.flatMap((run) => spokenRun(run.text)))];
}

function writtenChinese(run: string, { characters = false }: { characters?: boolean }): string[] {
  const words = allChineseWords(run);
  return characters ? [...words, ...[...run].filter((character) => !words.includes(character))] : words;
}

function latinWords(word: string): string[] {
  return [word, ...lettersAndDigits(word)];
}

/** wi-fi is also looked for as wifi. */
function hyphenated(text: string, found: Piece[]): string[] {
  return found.flatMap((piece, index) => {
    const next = found[index + 1];
    const joined = next && text[piece.end] === '-' && next.start - piece.end === 1 && !piece.chinese && !next.chinese;
    return joined && piece.text.length + next.text.length <= LONGEST_JOINED ? [piece.text + next.text] : [];
  });
}

function spokenRun(run: string): string[] {
  const sounds = syllables(run);
  return wordStarts(run).flatMap((at) => {
    const rest = sounds.slice(at, at + LONGEST_SPOKEN_RUN);
    const initials = rest.map((sound) => sound[0]).join('');
    return rest.length > 1 ? [SPOKEN + rest.join(''), SPOKEN + initials] : rest.map((sound) => SPOKEN + sound);
  });
}

/** Where the words of a run of Chinese begin, in characters. */
export function wordStarts(run: string): number[] {
  const words = chineseWords(run).flatMap((word) => {
    const parts = partsOf(word);
    return parts.length > 0 ? parts : [word];
  });
  let start = 0;
  return words.map((word) => {
    const at = start;
    start += [...word].length;
    return at;
  });
}
