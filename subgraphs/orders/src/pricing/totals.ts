import { sumOf } from './goods.ts';

/** The parts of the price of a line, in fen. None is negative. */
export interface LineParts {
  itemMinor: number;
  /** Its share of spend discounts. */
  reductionMinor: number;
  /** Its share of coupons. */
  couponMinor: number;
  /** Paid with points. */
  pointsMinor: number;
  /** Its share of the freight, and of coupons on freight. */
  freightMinor: number;
  freightDiscountMinor: number;
  /** Of the coupons, those on freight included: what the seller pays, because they are of the shop. */
  sellerCouponMinor: number;
  /** Of the spend discounts: what the seller pays. */
  sellerReductionMinor: number;
}

export interface Totals {
  itemsTotalMinor: number;
  reductionMinor: number;
  couponMinor: number;
  pointsMinor: number;
  freightMinor: number;
  freightDiscountMinor: number;
  /** All discounts, those on freight included. */
  discountMinor: number;
  totalMinor: number;
}

/** The payable amount of a line, freight included. */
export function payableMinor(parts: LineParts): number {
  return goodsPayableMinor(parts) + parts.freightMinor - parts.freightDiscountMinor;
}

/** The same without freight. */
export function goodsPayableMinor({ itemMinor, reductionMinor, couponMinor, pointsMinor }: LineParts): number {
  return itemMinor - reductionMinor - couponMinor - pointsMinor;
}

/** The totals of lines, of an order or of one seller's part. Beyond 2^53 not exact; callers check `isExact`. */
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

/** Whether the total of these goods is a safe integer; otherwise nothing is priced. */
export function isExact(itemsTotalMinor: number): boolean {
  return itemsTotalMinor <= 1e15;
}
