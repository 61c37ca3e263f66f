/** Invisible characters in numbers pasted from tables and pages. */
const UNSEEN = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
const SIGN = '[+\uFF0B]?';
const DIGIT = '[0-9\uFF10-\uFF19]';
const WHOLE = new RegExp(`^${SIGN}${DIGIT}+$`);
const AMOUNT = new RegExp(`^${SIGN}[¥\uFFE5]?${DIGIT}{1,9}([.\uFF0E]${DIGIT}{1,2})?$`);

/** A typed text, normalised and without spaces and invisible characters. */
export const isBlank = (text: string): boolean => text.replace(UNSEEN, '') === '';

/**
 * Parses a whole number, in digits of either width; undefined for anything else. Separators are never dropped: "1.5" is
 * not 15, and "1,000" is ambiguous.
 */
export function wholeNumber(text: string): number | undefined {
  const digits = plain(text, WHOLE);
  return digits === undefined ? undefined : Number(digits);
}

/** Parses an amount of money to a decimal string such as "19.90"; undefined when it is invalid. */
export function moneyAmount(text: string): string | undefined {
  return plain(text, AMOUNT)?.replace(/^¥/, '');
}

/** Checked before normalising, which would turn "²" into a digit. */
function plain(text: string, pattern: RegExp): string | undefined {
  const seen = text.replace(UNSEEN, '');
  return pattern.test(seen) ? seen.normalize('NFKC').replace(/^\+/, '') : undefined;
}
