/** The rule for a typed text. */
export interface TextRule {
  /** Code points at least, 1 by default; a text of none is blank, however many invisible ones it has. */
  min?: number;
  /** Code points at most. */
  max: number;
  /** Whether line breaks and tabs belong to it. */
  lines?: boolean;
}

/** The text as it is kept, or why it is refused. */
export type CheckedText =
  | { text: string; fault?: undefined }
  | { text?: undefined; fault: 'BLANK' | 'TOO_SHORT' | 'TOO_LONG' | 'FORBIDDEN' };

/** Forms, XML and Windows end lines with CR LF, some programs with U+2028. */
const LINE_END = /\r\n?|[\u2028\u2029]/gu;
/** Invisible characters that are removed at the ends of a text. Joiners and variation selectors belong to emoji. */
const AROUND = /^[\s\u00ad\u180e\u200b\u2060\u2800\u3164\uffa0]+|[\s\u00ad\u180e\u200b\u2060\u2800\u3164\uffa0]+$/gu;
/** A visible character: neither blank by definition nor in common fonts. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800\u{1d159}])[\p{L}\p{N}\p{P}\p{S}\p{Extended_Pictographic}]/u;
/** Control characters, lone surrogates, noncharacters, and marks that change the writing direction. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2028\u2029]/u;
const FORBIDDEN_IN_LINES = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/u;

/** The code points of a text as it is stored: what people and PostgreSQL count, unlike `length`. */
export function textLength(text: string): number {
  return [...composed(text)].length;
}

/** The beginning of a text that has `max` code points at most; the text itself when it is short enough. */
export function withinLength(text: string, max: number): string {
  if (text.length <= max || textLength(text) <= max) return text;
  return [...composed(text)].slice(0, max).join('');
}

/**
 * Checks what somebody typed, and puts it into the form that is kept: composed (NFC), lines ended by LF, nothing blank
 * around it. Emoji with joiners and variation selectors stay whole.
 */
export function typedText(given: string, { min = 1, max, lines = false }: TextRule): CheckedText {
  const text = composed(lines ? given.replaceAll(LINE_END, '\n') : given).replaceAll(AROUND, '');
  if ((lines ? FORBIDDEN_IN_LINES : FORBIDDEN).test(text)) return { fault: 'FORBIDDEN' };
  if (!VISIBLE.test(text)) return { fault: 'BLANK' };
  const { length } = [...text];
  if (length > max) return { fault: 'TOO_LONG' };
  return length < min ? { fault: 'TOO_SHORT' } : { text };
}

function composed(text: string): string {
  return text.normalize('NFC');
}
