import type { LetterKind } from '../letter.ts';
import type { LetterContent } from '../letter-content.ts';

/** The texts of a letter in one language; `renderLetter` makes HTML and plain text of them. */
export interface LetterText {
  subject: string;
  title: string;
  paragraphs: string[];
  /** The button. */
  action?: { label: string; url: string };
  /** Goods. */
  lines?: { name: string; quantity: number; amount?: string }[];
  /** Details as pairs of name and value. */
  details?: [name: string, value: string][];
  /** Less prominent notes, such as what to do if it was somebody else. */
  notes?: string[];
}

/** Formats of a language for addresses and moments. */
export interface LetterFormats {
  /** The full URL of a path of the shop. */
  url(path: string): string;
  /** A moment (ISO 8601) in the shop's time zone. */
  moment(at: string): string;
  /** Fen, as an amount of money. */
  money(minor: number): string;
}

/** The texts of a language for each kind of letter. */
export interface Wording {
  greeting(name: string): string;
  /** Before the URL of the button, for mail programs that do not show buttons. */
  orCopy: string;
  /** Text of the link to unsubscribe. */
  unsubscribe: string;
  /** Why the recipient gets it, at the end. */
  footer: string;
  /** The same for letters that people can unsubscribe from. */
  optionalFooter: string;
  kinds: { [Kind in LetterKind]: (content: LetterContent[Kind], formats: LetterFormats) => LetterText };
}
