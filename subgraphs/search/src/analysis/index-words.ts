import { fold } from '@minijd/text/fold';
import { allChineseWords, chineseWords, partsOf } from './chinese-words.ts';
import { syllables } from './pinyin.ts';
import { lettersAndDigits, type Token, tokens } from './tokens.ts';

/** Version of the documents and the analysis: an index of another version is rebuilt. */
export const ANALYSIS_VERSION = 7;

/** Keeps pronunciations apart from written words: English `sd` is not 速度. */
export const PINYIN = '~';

export const LONGEST_WORD = 60;
const LONGEST_PINYIN_RUN = 12;
const LONGEST_JOINED = 24;

/**
 * The tokens of a text, in order: Chinese words with the words inside them, Latin words in lower case, model names as a
 * whole and in parts. With `characters` also every single Chinese character, so that 鞋 finds 运动鞋.
 */
export function indexWords(text: string, options: { characters?: boolean } = {}): string[] {
  const folded = fold(text);
  const found = tokens(folded);
  const written = found.flatMap((token) =>
    token.chinese ? writtenChinese(token.text, options) : latinWords(token.text),
  );
  return [...written, ...hyphenated(folded, found)].map((word) => word.slice(0, LONGEST_WORD));
}

/** The pinyin of the Chinese runs of a text, in full and as initials, from each word to the end of the run. */
export function pinyinWords(text: string): string[] {
  const runs = tokens(fold(text)).filter((token) => token.chinese);
  return [...new Set(runs.flatMap((run) => pinyinOfRun(run.text)))];
}

function writtenChinese(run: string, { characters = false }: { characters?: boolean }): string[] {
  const words = allChineseWords(run);
  return characters ? [...words, ...[...run].filter((character) => !words.includes(character))] : words;
}

function latinWords(word: string): string[] {
  return [word, ...lettersAndDigits(word)];
}

/** wi-fi is also searched as wifi. */
export function hyphenated(text: string, found: Token[]): string[] {
  return found.flatMap((token, index) => {
    const next = found[index + 1];
    const joined = next && text[token.end] === '-' && next.start - token.end === 1 && !token.chinese && !next.chinese;
    return joined && token.text.length + next.text.length <= LONGEST_JOINED ? [token.text + next.text] : [];
  });
}

function pinyinOfRun(run: string): string[] {
  const sounds = syllables(run);
  return wordStarts(run).flatMap((at) => {
    const rest = sounds.slice(at, at + LONGEST_PINYIN_RUN);
    const initials = rest.map((sound) => sound[0]).join('');
    return rest.length > 1 ? [PINYIN + rest.join(''), PINYIN + initials] : rest.map((sound) => PINYIN + sound);
  });
}

/** Offsets of the words of a run of Chinese, in characters. */
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
