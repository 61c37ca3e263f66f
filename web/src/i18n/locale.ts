export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'minijd_locale';

/** The module of a language's texts, as the build's manifest names it. */
export const catalogueSource = (locale: Locale): string => `src/i18n/${locale.toLowerCase()}/index.ts`;
