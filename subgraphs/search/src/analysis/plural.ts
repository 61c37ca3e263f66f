const LATIN = /^[a-z]{4,}$/;
/** news, bus, glass, lens, analysis: the s is no plural. */
const NO_PLURAL = /(?:ss|us|is|news|lens)$/;

/** An English word without the s of its plural; other endings stay, because they make other words. */
export function singular(word: string): string {
  if (!LATIN.test(word) || !word.endsWith('s') || NO_PLURAL.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
