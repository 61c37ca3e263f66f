import { INVISIBLE } from '@minijd/text/fold';

/** Text of a client without what cannot be seen or no database keeps: control characters, halves of characters; cut to `longest`. */
export function plainText(text: string, longest: number): string {
  return text.replace(INVISIBLE, '').slice(0, longest).replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
}
