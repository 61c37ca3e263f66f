import { refusals } from './order.refusals.ts';

/** A text a person typed, trimmed; refuses an empty one, one that is too long, and control characters. */
export function plainText(text: string, most: number, field: string[]): string {
  const trimmed = text.trim();
  if (trimmed.length < 1 || trimmed.length > most || /\p{Cc}/u.test(trimmed)) throw refusals.text(field, most);
  return trimmed;
}
