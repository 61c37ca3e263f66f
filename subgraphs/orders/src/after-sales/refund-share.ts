import { prorate } from '@minijd/money';

/** A sum that belongs to all units of a line, and what of it has been claimed by other requests. */
export interface Shared {
  /** What all units are worth together. */
  total: number;
  /** What has gone back, or is about to, for units of the line. */
  claimed: number;
  /** What has gone back for its price alone, without units. */
  discounted: number;
}

export interface Units {
  ordered: number;
  /** Of other requests. */
  claimed: number;
  wanted: number;
}

/**
 * What of a sum belongs to `wanted` units: their share to the fen, and for the last units all that is left. However
 * the units of a line go back, together they bring exactly its total, and never more.
 */
export function shareOf({ total, claimed, discounted }: Shared, { ordered, claimed: before, wanted }: Units): number {
  const left = total - claimed - discounted;
  if (before + wanted >= ordered) return Math.max(0, left);
  const [share = 0] = prorate(total - discounted, [wanted, ordered - wanted]);
  return Math.max(0, Math.min(share, left));
}

/** What goes back for units that cost less now; never more than is left of what was paid. */
export function priceDrop(
  { total, claimed, discounted }: Shared,
  { units, paidMinor, nowMinor }: { units: number; paidMinor: number; nowMinor: number },
): number {
  const drop = (paidMinor - nowMinor) * units - discounted;
  return Math.max(0, Math.min(drop, total - claimed - discounted));
}
