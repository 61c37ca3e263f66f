const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

interface TextRule {
  /** Characters (code points) at most. */
  max: number;
  /** Makes the refusal to throw. */
  refuse: () => Error;
}

/**
 * Text as people typed it, without the spaces around it. Refused: nothing, too much, control characters and marks
 * that turn the writing direction, which can make one name look like another.
 */
export function requiredText(given: string, { max, refuse }: TextRule): string {
  const text = given.trim();
  if (text === '' || [...text].length > max || CONTROL.test(text)) throw refuse();
  return text;
}

/** The same for a field that may be left out: nothing and blank text are null. */
export function optionalText(given: string | null | undefined, rule: TextRule): string | null {
  return given?.trim() ? requiredText(given, rule) : null;
}
