import { MAX_LINES, MAX_QUANTITY } from './cart.refusals.ts';

export interface MergeableLine {
  skuId: string;
  quantity: number;
  saved?: boolean;
}

/**
 * What a user's cart gains from the guest cart: lines as they are afterwards, only those that are new or changed.
 * Quantities of the same SKU add up to the limit; when the cart is full, the guest's later lines stay behind.
 */
export function mergeLines<Line extends MergeableLine>(own: readonly Line[], guest: readonly Line[]): Line[] {
  const present = new Map(own.map((line) => [line.skuId, line.quantity]));
  let room = MAX_LINES - own.filter(({ saved }) => !saved).length;
  return guest
    .filter((line) => present.has(line.skuId) || room-- > 0)
    .map((line) => ({
      ...line,
      quantity: Math.min(MAX_QUANTITY, line.quantity + (present.get(line.skuId) ?? 0)),
    }));
}
