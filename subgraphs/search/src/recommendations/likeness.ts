import type { ShownGoods } from './shown-goods.ts';

type Comparable = Pick<ShownGoods, 'category' | 'brand' | 'attributes' | 'priceMinor'>;

const WEIGHTS = { category: 0.4, attributes: 0.3, brand: 0.15, price: 0.15 };

/** How alike two products are by what they are, 0 to 1: category, attributes, brand and the order of their prices. */
export function likeness(one: Comparable, other: Comparable): number {
  const same = (field: 'category' | 'brand') => Number(one[field] !== null && one[field] === other[field]);
  return (
    WEIGHTS.category * same('category') +
    WEIGHTS.attributes * overlap(one.attributes, other.attributes) +
    WEIGHTS.brand * same('brand') +
    WEIGHTS.price * ratio(one.priceMinor, other.priceMinor)
  );
}

/** The share of what either has that both have. */
function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const known = new Set(one);
  const shared = new Set(other.filter((key) => known.has(key))).size;
  return shared / (known.size + new Set(other).size - shared);
}

/** 1 for the same price, less the further they are apart. */
function ratio(one: number, other: number): number {
  const [less, more] = one < other ? [one, other] : [other, one];
  return more > 0 ? less / more : 1;
}
