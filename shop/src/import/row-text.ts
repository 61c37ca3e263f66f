import { InvalidRow } from './parse-row.ts';

/** Control characters and marks that turn the writing direction: they come along unseen and say nothing. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A row without what programs leave in texts unseen. Throws InvalidRow for what is a sign of damage and that no database
 * keeps: U+0000 and half of a surrogate pair.
 */
export function cleanRow(value: unknown, path = 'row'): unknown {
  if (typeof value === 'string') return cleanText(value, path);
  if (Array.isArray(value)) return value.map((part, index) => cleanRow(part, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [cleanText(name, path), cleanRow(part, `${path}.${name}`)]);
  return Object.fromEntries(parts);
}

function cleanText(text: string, path: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) {
    throw new InvalidRow(`${path.isWellFormed() ? path : 'row'}: holds U+0000 or half of a surrogate pair`);
  }
  return text.replaceAll(UNSEEN, '');
}
