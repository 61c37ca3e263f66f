import { sumOf } from './goods.ts';

/** What makes up the price of a line, in fen. None is negative. */
export interface LineParts {
  itemMinor: number;
  /** Its share of spend discounts. */
  reductionMinor: number;
  /** Its share of coupons. */
  couponMinor: number;
  /** What points pay of it. */
  pointsMinor: number;
  /** Its share of the freight, and what coupons take off that. */
  freightMinor: number;
  freightDiscountMinor: number;
}

export interface Totals {
  itemsTotalMinor: number;
  reductionMinor: number;
  couponMinor: number;
  pointsMinor: number;
  freightMinor: number;
  freightDiscountMinor: number;
  /** All that is taken off, off the freight, too. */
  discountMinor: number;
  totalMinor: number;
}

/** What is to be paid for a line, its freight included. */
export function payableMinor(parts: LineParts): number {
  return goodsPayableMinor(parts) + parts.freightMinor - parts.freightDiscountMinor;
}

/** The same without freight. */
export function goodsPayableMinor({ itemMinor, reductionMinor, couponMinor, pointsMinor }: LineParts): number {
  return itemMinor - reductionMinor - couponMinor - pointsMinor;
}

/** The sums of lines: of an order, or of what one seller has in it. Beyond 2^53 not exact; callers check `isExact`. */
export function totalsOf(lines: readonly LineParts[]): Totals {
  const total = (part: keyof LineParts) => sumOf(lines.map((line) => line[part]));
  const sums = {
    reductionMinor: total('reductionMinor'),
    couponMinor: total('couponMinor'),
    pointsMinor: total('pointsMinor'),
    freightDiscountMinor: total('freightDiscountMinor'),
  };
  const [itemsTotalMinor, freightMinor] = [total('itemMinor'), total('freightMinor')];
  const discountMinor = sumOf(Object.values(sums));
  return {
    ...sums,
    ...{ itemsTotalMinor, freightMinor, discountMinor },
    totalMinor: itemsTotalMinor + freightMinor - discountMinor,
  };
}

/** Whether the sum of these goods can be counted to the fen; beyond, nothing is priced at all. */
export function isExact(itemsTotalMinor: number): boolean {
  return itemsTotalMinor <= 1e15;
}
