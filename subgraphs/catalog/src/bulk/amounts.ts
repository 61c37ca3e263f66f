import { fromDecimal, InvalidMoney } from '@minijd/money';
import type { Text } from '@minijd/subgraph';

/** Ten million, as for products that are edited. */
const MOST_PRICE = 1_000_000_000;
const MOST_UNITS = 100_000_000;

const GRAMS: Record<string, number> = { g: 1, kg: 1000, lb: 453.59237, oz: 28.349523125 };

export const BAD_PRICE: Text = {
  'zh-CN': '价格应大于0、不超过10000000.00、最多两位小数。',
  en: 'The price must be above 0, up to 10000000.00, with two decimals at most.',
};
export const LOW_LIST_PRICE: Text = {
  'zh-CN': '划线价必须高于价格。',
  en: 'The list price must be above the price.',
};
export const BAD_UNITS: Text = {
  'zh-CN': '库存应为0到100000000的整数。',
  en: 'Stock must be a whole number from 0 to 100000000.',
};
export const BAD_WEIGHT: Text = { 'zh-CN': '重量应为数字。', en: 'The weight must be a number.' };

/** A price as people write it, such as `¥1,299.00`, as a decimal. */
export const plainDecimal = (cell: string): string =>
  cell.replace(/^(?:[¥￥]|CNY)\s*/i, '').replace(/^\d{1,3}(?:,\d{3})+(?=\.|$)/, (digits) => digits.replaceAll(',', ''));

/** In minor units; undefined when it is no price. */
export function priceOf(cell: string, rate = 1): number | undefined {
  try {
    const minor = Math.round(fromDecimal(plainDecimal(cell)).minor * rate);
    return minor > 0 && minor <= MOST_PRICE ? minor : undefined;
  } catch (error) {
    if (error instanceof InvalidMoney) return undefined;
    throw error;
  }
}

export function unitsOf(cell: string): number | undefined {
  const units = /^\d{1,9}(?:\.0+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return units <= MOST_UNITS ? units : undefined;
}

export function gramsOf(cell: string, unit: string | undefined): number | undefined {
  const factor = GRAMS[(unit ?? 'g').toLowerCase()];
  const grams = Math.round(Number(cell) * (factor ?? Number.NaN));
  return Number.isFinite(grams) && grams >= 0 ? grams : undefined;
}

/** How many CNY the amounts of a row are to be multiplied with; the fault when that is unknown. */
export function rateOf(currency: string | undefined, rate: number | null | undefined): number | Text {
  if (!currency || /^(?:CNY|RMB)$/i.test(currency)) return 1;
  return (
    rate ?? {
      'zh-CN': `价格是 ${currency.slice(0, 10)}：请填写1 ${currency.slice(0, 10)} 等于多少人民币。`,
      en: `The price is in ${currency.slice(0, 10)}: say how many CNY that is.`,
    }
  );
}
