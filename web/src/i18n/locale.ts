export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'minijd_locale';

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The cookie's language, else the first of Accept-Language that the shop speaks, else Chinese. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  if (isLocale(cookie)) return cookie;
  for (const range of rankedLanguages(acceptLanguage ?? '')) {
    const match = LOCALES.find((locale) => locale.split('-')[0] === range.split('-')[0]);
    if (match) return match;
  }
  return 'zh-CN';
}

function rankedLanguages(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [range = '', quality] = part.trim().split(';q=');
      return { range: range.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ range }) => range);
}

/** The module of a language's texts, as the build's manifest names it. */
export const catalogueSource = (locale: Locale): string => `src/i18n/${locale.toLowerCase()}/index.ts`;
