/** A run of one script, with its position in the text. */
export interface Token {
  text: string;
  start: number;
  end: number;
  chinese: boolean;
}

const TOKENS =
  /(?<chinese>[\p{Script=Han}&&\p{L}]+)|\d+(?:\.\d+)*(?![\p{L}\p{N}.])|[[\p{L}\p{N}]--[\p{Script=Han}&&\p{L}]]+/gv;

/** Runs of Chinese, words and numbers; everything else is a separator. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(TOKENS)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    chinese: match.groups?.chinese !== undefined,
  }));
}

/** Splits letters and digits, because `iphone15` is as often written `iphone 15`. */
export function lettersAndDigits(word: string): string[] {
  const parts = word.match(/\d+(?:\.\d+)*|[^\d]+/g) ?? [];
  return parts.length > 1 ? parts : [];
}
