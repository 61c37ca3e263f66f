import type { Locale } from '../viewer/viewer.ts';

type Stored = string | null | undefined;

/** A text in a language of the shop, or in the other one: imported goods often have only one. Undefined when both lack it. */
export function textIn(locale: Locale, zh: Stored, en: Stored): string | undefined {
  return (locale === 'en' ? en || zh : zh || en) || undefined;
}
