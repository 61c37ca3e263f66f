import type { Locale } from './locale.ts';

export interface MoneyAmount {
  /** Exact decimal, "129.00". */
  amount: string;
  currency: string;
}

/** The parts of a price, so that its integer can be shown large. */
export interface PriceParts {
  /** Symbol, and the minus sign of a negative price. */
  prefix: string;
  integer: string;
  /** With its separator, ".00"; empty when dropped. */
  fraction: string;
}

export interface Formats {
  /** The whole price, for reading aloud and for running text. */
  price(money: MoneyAmount): string;
  /** `cutZeros` drops a fraction of nothing but zeros. */
  priceParts(money: MoneyAmount, cutZeros?: boolean): PriceParts;
  /** 12345 → "1.2万", "12.3K". */
  compact(count: number): string;
  number(value: number): string;
  /** The number, or `most` and a plus for what was only counted so far. */
  counted(value: number, most?: number): string;
  rating(average: number): string;
  /** "11月3日 16:05", "Nov 3, 4:05 PM". */
  dateTime(iso: string): string;
  date(iso: string): string;
  /** Without the year: "11月24日", "Nov 24". */
  day(iso: string): string;
  list(parts: readonly string[]): string;
}

/** The shop's time zone, so that everybody, server and browser included, shows the same day. */
const TIME_ZONE = 'Asia/Shanghai';
/** That time zone has no summer time. */
const SHOP_OFFSET_MS = 8 * 3_600_000;

/** A moment in the shop's time zone for machines and spreadsheets, "2026-11-27T08:30:00+08:00". */
export function shopTime(iso: string): string {
  return `${new Date(Date.parse(iso) + SHOP_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

export function createFormats(locale: Locale): Formats {
  const money = moneyFormats(locale);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(locale, { useGrouping: grouping(locale) });
  const rating = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const time = { hour: 'numeric', minute: '2-digit', hourCycle: locale === 'en' ? 'h12' : 'h23' } as const;
  const date = { month: locale === 'en' ? 'short' : 'long', day: 'numeric', timeZone: TIME_ZONE } as const;
  const dateTimes = new Intl.DateTimeFormat(locale, { ...date, ...time });
  const dates = new Intl.DateTimeFormat(locale, { ...date, year: 'numeric' });
  const days = new Intl.DateTimeFormat(locale, date);
  return {
    price: ({ amount, currency }) => money(currency).format(exact(amount)),
    priceParts: ({ amount, currency }, cutZeros = false) => {
      const parts = splitPrice(money(currency).formatToParts(exact(amount)));
      return cutZeros && /^\D*0+$/.test(parts.fraction) ? { ...parts, fraction: '' } : parts;
    },
    compact: (count) => compact.format(count),
    number: (value) => number.format(value),
    counted: (value, most = Number.POSITIVE_INFINITY) =>
      value > most ? `${number.format(most)}+` : number.format(value),
    rating: (average) => rating.format(average),
    dateTime: (iso) => dateTimes.format(new Date(iso)),
    date: (iso) => dates.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
    list: (parts) => parts.join(locale === 'zh-CN' ? '、' : ', '),
  };
}

/** In Chinese digits are grouped from five digits on: ¥1299, ¥12,999. */
const grouping = (locale: Locale) => (locale === 'zh-CN' ? 'min2' : 'auto');

function moneyFormats(locale: Locale): (currency: string) => Intl.NumberFormat {
  const formats = new Map<string, Intl.NumberFormat>();
  return (currency) => {
    const known = formats.get(currency);
    if (known) return known;
    const style = { style: 'currency', currencyDisplay: 'narrowSymbol', useGrouping: grouping(locale) } as const;
    const created = new Intl.NumberFormat(locale, { ...style, currency });
    formats.set(currency, created);
    return created;
  };
}

/** Intl formats decimal strings exactly, but its type only allows numeric literals. */
const exact = (amount: string) => amount as Intl.StringNumericLiteral;

function splitPrice(parts: Intl.NumberFormatPart[]): PriceParts {
  const text = (...types: string[]) =>
    parts
      .filter(({ type }) => types.includes(type))
      .map(({ value }) => value)
      .join('');
  return {
    prefix: text('minusSign', 'currency'),
    integer: text('integer', 'group'),
    fraction: text('decimal', 'fraction'),
  };
}
