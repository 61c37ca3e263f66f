/** A point is worth one fen when it is spent. */
export const POINT_WORTH_MINOR = 1;

/** The maximum number of points for an amount of goods: half the price. */
export function mostPoints(goodsMinor: number): number {
  return Math.floor(goodsMinor / 2 / POINT_WORTH_MINOR);
}

/** One point for every full yuan paid for goods. */
export function pointsEarned(paidForGoodsMinor: number): number {
  return Math.floor(Math.max(0, paidForGoodsMinor) / 100);
}
