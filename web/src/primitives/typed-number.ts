/** Characters without a shape, which come along with numbers pasted from tables and pages. */
const UNSEEN = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
const SIGN = '[+\uFF0B]?';
const DIGIT = '[0-9\uFF10-\uFF19]';
const WHOLE = new RegExp(`^${SIGN}${DIGIT}+$`);
const AMOUNT = new RegExp(`^${SIGN}[¥\uFFE5]?${DIGIT}{1,9}([.\uFF0E]${DIGIT}{1,2})?$`);

/** What is left of a typed text when it is normalised and nobody would miss the rest. */
export const isBlank = (text: string): boolean => text.replace(UNSEEN, '') === '';

/**
 * The whole number that a text is, in digits of either width; undefined when it is anything else. A separator is never
 * dropped: "1.5" is not 15, and "1,000" is a thousand to some and one to others.
 */
export function wholeNumber(text: string): number | undefined {
  const digits = plain(text, WHOLE);
  return digits === undefined ? undefined : Number(digits);
}

/** The amount of money that a text is, as a decimal string such as "19.90"; undefined when it is none. */
export function moneyAmount(text: string): string | undefined {
  return plain(text, AMOUNT)?.replace(/^¥/, '');
}

/** Which characters may stand there is asked first: normalising makes a digit of "²" and joins it to its neighbours. */
function plain(text: string, pattern: RegExp): string | undefined {
  const seen = text.replace(UNSEEN, '');
  return pattern.test(seen) ? seen.normalize('NFKC').replace(/^\+/, '') : undefined;
}
