import Negotiator from 'negotiator';

/** Content encodings the shop sends, in order of preference. */
const ENCODINGS = ['br', 'zstd', 'gzip'] as const;
export type ContentEncoding = (typeof ENCODINGS)[number];

/** The languages of the shop: the tag in requests, and our name for it. The first is the default. */
const LOCALES = { zh: 'zh-CN', en: 'en' } as const;
type Language = keyof typeof LOCALES;
const LANGUAGES = Object.keys(LOCALES) as Language[];

/**
 * Those of `types` that an Accept header allows, in the client's order of preference (RFC 9110, 12.5.1); all without a
 * header.
 */
export function acceptedTypes(accept: string | undefined, types: readonly string[]): string[] {
  return negotiator('accept', accept).mediaTypes(types);
}

/** The ranges of an Accept header in lower case and without parameters, in order of preference. */
export function acceptedRanges(accept: string | undefined): string[] {
  return negotiator('accept', accept)
    .mediaTypes()
    .map((range) => range.toLowerCase());
}

/** The content encoding for an answer; undefined when the client accepts none of ours. */
export function acceptedEncoding(acceptEncoding: string | undefined): ContentEncoding | undefined {
  const taken = negotiator('accept-encoding', acceptEncoding).encodings(ENCODINGS);
  // Not all that take anything know zstd.
  const known = ENCODINGS.filter((encoding) => encoding !== 'zstd' || acceptEncoding?.includes('zstd'));
  return known.find((encoding) => taken.includes(encoding));
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
  // `*` stands for all that no other range names.
  const others = languages.languages(LANGUAGES).map(languageOf);
  const best = ranges.map((range, i) => (range === '*' ? others.find((one) => !named.includes(one)) : named[i]));
  return best.find((language) => language !== undefined);
}

function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary);
}

/** An empty header means the same as none. */
function negotiator(name: string, header: string | undefined): Negotiator {
  return new Negotiator({ headers: { [name]: header?.trim() || undefined } });
}
