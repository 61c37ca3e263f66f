/** Currencies the shop can price in; the number is how many decimal places the currency has (ISO 4217). */
export const CURRENCY_DIGITS = { CNY: 2, USD: 2, EUR: 2 } as const;
export type CurrencyCode = keyof typeof CURRENCY_DIGITS;
export const DEFAULT_CURRENCY: CurrencyCode = 'CNY';

/** An exact amount: `minor` is a whole number of the currency's smallest unit (fen, cents). */
export interface Money {
  readonly minor: number;
  readonly currency: CurrencyCode;
}

export class InvalidMoney extends Error {
  override name = 'InvalidMoney';
}

/** `money(12900)` is ¥129.00. Throws InvalidMoney unless `minor` is a safe whole number. */
export function money(minor: number, currency: CurrencyCode = DEFAULT_CURRENCY): Money {
  if (!Number.isSafeInteger(minor)) throw new InvalidMoney(`${minor} is not a whole number of minor units`);
  return { minor, currency };
}

/** Sum of amounts of one currency; the sum of none is zero yuan. */
export function sum(amounts: readonly Money[]): Money {
  const currency = amounts[0]?.currency ?? DEFAULT_CURRENCY;
  if (amounts.some((amount) => amount.currency !== currency)) throw new InvalidMoney('currencies differ');
  return money(
    amounts.reduce((total, amount) => total + amount.minor, 0),
    currency,
  );
}

/** The exact decimal string of an amount: `toDecimal(money(12900))` is "129.00". */
export function toDecimal({ minor, currency }: Money): string {
  const digits = CURRENCY_DIGITS[currency];
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The reverse of toDecimal: "129" and "129.0" are 12900 fen. Throws InvalidMoney for anything not exact. */
export function fromDecimal(text: string, currency: CurrencyCode = DEFAULT_CURRENCY): Money {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  const digits = CURRENCY_DIGITS[currency];
  if (!match || fraction.replace(/0+$/, '').length > digits) throw new InvalidMoney(`"${text}" is not an amount`);
  const minor = Number(match[2] + fraction.slice(0, digits).padEnd(digits, '0'));
  return money(match[1] && minor !== 0 ? -minor : minor, currency);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** What people read: `format(money(129900), 'zh-CN')` is "¥1299.00", in en "¥1,299.00". */
export function format(amount: Money, locale: string): string {
  const key = `${locale} ${amount.currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: amount.currency,
      currencyDisplay: 'narrowSymbol',
      useGrouping: locale.startsWith('zh') ? 'min2' : true,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(toDecimal(amount) as Intl.StringNumericLiteral);
}
