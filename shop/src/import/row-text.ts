import { InvalidRow } from './parse-row.ts';

/** Control characters and marks of writing direction: invisible and without meaning here. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A row without invisible characters that programs leave in texts. Throws InvalidRow for U+0000 and half of a surrogate
 * pair, which are signs of damage and cannot be stored.
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
