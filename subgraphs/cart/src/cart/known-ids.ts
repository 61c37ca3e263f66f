import { isUuid } from '@minijd/subgraph';
import { MAX_LINES, refusals } from './cart.refusals.ts';

/** The valid SKU ids of an argument; refuses more than a cart can hold. */
export function knownIds(skuIds: readonly string[]): string[] {
  if (skuIds.length > MAX_LINES) throw refusals.tooManyLines(['skuIds']);
  return skuIds.filter(isUuid);
}
