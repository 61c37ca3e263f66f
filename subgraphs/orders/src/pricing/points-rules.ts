/** How points are earned and spent. */
export interface PointsRules {
  /** Orders keep the version they were placed by. */
  version: number;
  /** Points for every full yuan paid for goods. */
  pointsPerYuan: number;
  /** What a point is worth when it is spent, in fen. */
  worthMinor: number;
  /** The share of the price of goods that may be paid with points. */
  mostPercent: number;
}

/** Before anybody changes them. */
export const FIRST_POINTS_RULES: PointsRules = { version: 0, pointsPerYuan: 1, worthMinor: 1, mostPercent: 50 };

/** The maximum number of points for an amount of goods. */
export function mostPoints(goodsMinor: number, { mostPercent, worthMinor }: PointsRules): number {
  return Math.floor(Math.floor((goodsMinor * mostPercent) / 100) / worthMinor);
}

/** The points that an amount paid for goods earns. */
export function pointsEarned(paidForGoodsMinor: number, { pointsPerYuan }: PointsRules): number {
  return Math.floor(Math.max(0, paidForGoodsMinor) / 100) * pointsPerYuan;
}
