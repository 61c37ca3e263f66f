import { prorate } from '@minijd/money';

/** An amount for all units of a line, with what other requests have claimed of it. */
export interface Shared {
  /** The value of all units. */
  total: number;
  /** Refunded, or to be refunded, for units of the line. */
  claimed: number;
  /** Refunded for price protection, without units. */
  discounted: number;
}

export interface Units {
  ordered: number;
  /** Units in other requests. */
  claimed: number;
  wanted: number;
}

/**
 * The share of `wanted` units in an amount: exact to the fen, and for the last units all that is left. However the
 * units of a line are split over requests, the refunds add up to exactly its total.
 */
export function shareOf({ total, claimed, discounted }: Shared, { ordered, claimed: before, wanted }: Units): number {
  const left = total - claimed - discounted;
  if (before + wanted >= ordered) return Math.max(0, left);
  const [share = 0] = prorate(total - discounted, [wanted, ordered - wanted]);
  return Math.max(0, Math.min(share, left));
}

/** The refund for units that cost less now; never more than is left of what was paid. */
export function priceDrop(
  { total, claimed, discounted }: Shared,
  { units, paidMinor, nowMinor }: { units: number; paidMinor: number; nowMinor: number },
): number {
  const drop = (paidMinor - nowMinor) * units - discounted;
  return Math.max(0, Math.min(drop, total - claimed - discounted));
}
