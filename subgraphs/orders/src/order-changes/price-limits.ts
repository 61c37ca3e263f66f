/** Of the unit price at the checkout: what a seller may ask for at least and at most. */
const [LEAST_PERCENT, MOST_PERCENT] = [10, 200];
/** What delivery may cost, unless it costs more already: ¥500. */
const MOST_FREIGHT_MINOR = 500_00;

interface Limits {
  least: number;
  most: number;
}

interface PricedUnits {
  quantity: number;
  /** At the checkout. */
  placedUnitPriceMinor: number;
  /** Discounts that the line keeps: spend discounts, coupons and points. */
  discountsMinor: number;
}

/** The unit prices a seller may give a line, in fen; always more than its discounts, so that something is left to pay. */
export function unitPriceLimits({ quantity, placedUnitPriceMinor, discountsMinor }: PricedUnits): Limits {
  const tenth = Math.max(1, Math.ceil((placedUnitPriceMinor * LEAST_PERCENT) / 100));
  return {
    least: Math.min(placedUnitPriceMinor, Math.max(tenth, Math.floor(discountsMinor / quantity) + 1)),
    most: Math.floor((placedUnitPriceMinor * MOST_PERCENT) / 100),
  };
}

/** What delivery of a part may cost, in fen; never less than what coupons take off it. */
export function freightLimits({ nowMinor, discountMinor }: { nowMinor: number; discountMinor: number }): Limits {
  return { least: discountMinor, most: Math.max(MOST_FREIGHT_MINOR, nowMinor) };
}
