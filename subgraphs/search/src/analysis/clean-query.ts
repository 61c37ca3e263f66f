import { INVISIBLE } from '@minijd/text/fold';

/** A client's text without control characters and lone surrogates, cut to `longest`. */
export function cleanQuery(text: string, longest: number): string {
  return text.replace(INVISIBLE, '').slice(0, longest).replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
}
