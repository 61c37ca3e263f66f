import type { Formats, MoneyAmount } from '../../i18n/formats.ts';

/** ¥30, ¥9.90: without a fraction of nothing but zeros, for what is said about promotions. */
export function shortPrice(format: Formats, money: MoneyAmount): string {
  const { prefix, integer, fraction } = format.priceParts(money, true);
  return `${prefix}${integer}${fraction}`;
}
