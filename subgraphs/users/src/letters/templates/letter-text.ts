import type { LetterFacts } from '../facts.ts';
import type { LetterKind } from '../letter.ts';

/** What a letter says, in one language: plain text, put into HTML and text by `renderLetter`. */
export interface LetterText {
  subject: string;
  title: string;
  paragraphs: string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Goods. */
  lines?: { name: string; quantity: number; amount?: string }[];
  /** Facts by name: when, where, with what. */
  details?: [name: string, value: string][];
  /** What to do if it was somebody else, and the like: less prominent. */
  notes?: string[];
}

/** Addresses and moments, as a language writes them. */
export interface LetterFormats {
  /** The full address of a path of the shop. */
  url(path: string): string;
  /** A moment (ISO 8601) in the time of the shop. */
  moment(at: string): string;
  /** Fen, as an amount of money. */
  money(minor: number): string;
}

/** The words of a language, for each kind of letter. */
export interface Wording {
  greeting(name: string): string;
  /** Before the address of the button, for programs without buttons. */
  orCopy: string;
  /** Of the link that stops letters like this one. */
  unsubscribe: string;
  /** Why one gets it, at the end. */
  footer: string;
  kinds: { [Kind in LetterKind]: (facts: LetterFacts[Kind], formats: LetterFormats) => LetterText };
}
