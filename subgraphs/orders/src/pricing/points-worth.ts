/** A point is worth one fen when it is spent. */
export const POINT_WORTH_MINOR = 1;

/** At most so many points can be spent on goods that cost so much: half the price. */
export function mostPoints(goodsMinor: number): number {
  return Math.floor(goodsMinor / 2 / POINT_WORTH_MINOR);
}

/** A point for every whole yuan paid for goods. */
export function pointsEarned(paidForGoodsMinor: number): number {
  return Math.floor(Math.max(0, paidForGoodsMinor) / 100);
}
