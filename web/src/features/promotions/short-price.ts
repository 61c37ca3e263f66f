import type { Formats, MoneyAmount } from '../../i18n/formats.ts';

/** ¥30, ¥9.90: without a fraction of nothing but zeros, for what is said about promotions. */
export function shortPrice(format: Formats, money: MoneyAmount): string {
  const { prefix, integer, fraction } = format.priceParts(money, true);
  return `${prefix}${integer}${fraction}`;
}

/** What a hundred points are worth. */
export function hundredPoints(format: Formats, { amount, currency }: MoneyAmount): string {
  return shortPrice(format, { amount: (Number(amount) * 100).toFixed(2), currency });
}
