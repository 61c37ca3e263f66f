export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'minijd_locale';

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The module of a language's texts, as the build's manifest names it. */
export const catalogueSource = (locale: Locale): string => `src/i18n/${locale.toLowerCase()}/index.ts`;
