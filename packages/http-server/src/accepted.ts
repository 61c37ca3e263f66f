import Negotiator from 'negotiator';

/** Content encodings of this shop, the better first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type ContentEncoding = (typeof ENCODINGS)[number];

/** The languages of this shop: what a visitor may ask for, and what it is called here. The first is for all others. */
const LOCALES = { zh: 'zh-CN', en: 'en' } as const;
type Language = keyof typeof LOCALES;
const LANGUAGES = Object.keys(LOCALES) as Language[];

/** Those of `types` that an Accept header takes, the most wanted first (RFC 9110, 12.5.1); without a header all. */
export function acceptedTypes(accept: string | undefined, types: readonly string[]): string[] {
  return negotiator('accept', accept).mediaTypes(types);
}

/** The ranges of an Accept header in lower case and without parameters, the most wanted first. */
export function acceptedRanges(accept: string | undefined): string[] {
  return negotiator('accept', accept)
    .mediaTypes()
    .map((range) => range.toLowerCase());
}

/** How the body of an answer may be compressed; undefined where the client takes nothing of the kind. */
export function acceptedEncoding(acceptEncoding: string | undefined): ContentEncoding | undefined {
  const taken = negotiator('accept-encoding', acceptEncoding).encodings(ENCODINGS);
  return ENCODINGS.find((encoding) => taken.includes(encoding));
}

/**
 * The language of the cookie, else the first range of Accept-Language that the shop speaks in any of its variants
 * (RFC 4647, 3.4), else Chinese.
 */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | undefined) {
  return LOCALES[languageOf(cookie ?? '') ?? preferredLanguage(acceptLanguage) ?? LANGUAGES[0]!];
}

function preferredLanguage(acceptLanguage: string | undefined): Language | undefined {
  const languages = negotiator('accept-language', acceptLanguage);
  const ranges = languages.languages();
  const named = ranges.map(languageOf);
  // What `*` stands for: all that no other range is about.
  const others = languages.languages(LANGUAGES).map(languageOf);
  const best = ranges.map((range, i) => (range === '*' ? others.find((one) => !named.includes(one)) : named[i]));
  return best.find((language) => language !== undefined);
}

function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary);
}

/** A header that is empty says as little as none. */
function negotiator(name: string, header: string | undefined): Negotiator {
  return new Negotiator({ headers: { [name]: header?.trim() || undefined } });
}
