import type { Locale } from '@minijd/subgraph';

type Stored = string | null | undefined;

/** A text in the viewer's language, or in the other one: imported catalogues often speak only one. */
export function textIn(locale: Locale, zh: Stored, en: Stored): string | undefined {
  return (locale === 'en' ? en || zh : zh || en) || undefined;
}
