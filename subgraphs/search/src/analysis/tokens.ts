/** A run of one script inside a text, with where it lies in that text. */
export interface Token {
  text: string;
  start: number;
  end: number;
  chinese: boolean;
}

const TOKENS =
  /(?<chinese>[\p{Script=Han}&&\p{L}]+)|\d+(?:\.\d+)*(?![\p{L}\p{N}.])|[[\p{L}\p{N}]--[\p{Script=Han}&&\p{L}]]+/gv;

/** Runs of Chinese, words and numbers; everything else only separates. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(TOKENS)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    chinese: match.groups?.chinese !== undefined,
  }));
}

/** `iphone15` is written as `iphone 15` just as often: the letters and the digits, when there are both. */
export function lettersAndDigits(word: string): string[] {
  const parts = word.match(/\d+(?:\.\d+)*|[^\d]+/g) ?? [];
  return parts.length > 1 ? parts : [];
}
