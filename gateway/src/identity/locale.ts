import type { Locale } from '@minijd/subgraph';

const DEFAULT: Locale = 'zh-CN';

function known(tag: string | undefined): Locale | undefined {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : undefined;
}

/** The language of the cookie, else the best of Accept-Language that the shop speaks, else Chinese. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  return known(cookie) ?? preferred(acceptLanguage ?? '') ?? DEFAULT;
}

function preferred(header: string): Locale | undefined {
  const wishes = header.split(',').flatMap((part) => {
    const [tag, ...parameters] = part.split(';');
    const locale = known(tag);
    const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
    return locale ? [{ locale, quality: Number(quality ?? 1) }] : [];
  });
  return wishes.sort((a, b) => b.quality - a.quality)[0]?.locale;
}
