import type { Recommended } from './related-goods.ts';
import type { ShownGoods } from './shown-goods.ts';

/** What one source recommends, each with how much; scores are comparable within the source only. */
export interface Source {
  /** How much its best counts beside the best of other sources. */
  weight: number;
  goods: readonly { score: number; recommended: Recommended }[];
}

type Comparable = Pick<ShownGoods, 'category' | 'brand' | 'sellerId'>;

/** How much being wanted counts beside being unlike what stands before it. */
const WANTED = 0.85;
/** So many before are compared. */
const NEAR = 8;
/** Of one category among any so many in a row. */
const MOST_OF_CATEGORY = 3;
const IN_A_ROW = 10;
/** Among so many of the best that are left is chosen. */
const CHOICE = 80;

interface Wanted {
  recommended: Recommended;
  score: number;
}

/**
 * One list of what several sources recommend. A product of several sources counts more than with the best of them, and
 * has the reason of the first: the most telling one comes first. Then one after the other is chosen that is wanted and unlike those before it (maximal
 * marginal relevance, Carbonell and Goldstein 1998); no more than three of a category are in any ten, while there are
 * others.
 */
export function mix(
  sources: readonly Source[],
  { goods, first }: { goods: ReadonlyMap<string, Comparable>; first: number },
): Recommended[] {
  const left = sumsOf(sources).filter(({ recommended }) => goods.has(recommended.productId));
  const chosen: Recommended[] = [];
  while (chosen.length < first && left.length > 0) {
    const at = nextOf(left, chosen, goods);
    chosen.push(...left.splice(at, 1).map(({ recommended }) => recommended));
  }
  return chosen;
}

/** Each product once, the most wanted first. */
export function sumsOf(sources: readonly Source[]): Wanted[] {
  const sums = new Map<string, Wanted>();
  for (const { weight, goods } of sources) {
    const top = Math.max(0, ...goods.map(({ score }) => score));
    for (const { score, recommended } of goods) {
      const part = top > 0 ? (weight * score) / top : 0;
      const known = sums.get(recommended.productId);
      if (known) known.score += part;
      else sums.set(recommended.productId, { recommended, score: part });
    }
  }
  return [...sums.values()].sort(
    (one, other) => other.score - one.score || (one.recommended.productId < other.recommended.productId ? -1 : 1),
  );
}

/** The position of the next one among those that are left. */
function nextOf(
  left: readonly Wanted[],
  chosen: readonly Recommended[],
  goods: ReadonlyMap<string, Comparable>,
): number {
  const before = chosen.slice(-(IN_A_ROW - 1)).map(({ productId }) => goods.get(productId)!);
  const full = fullCategories(before);
  const near = before.slice(-NEAR);
  const top = left[0]?.score || 1;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, { recommended, score }] of left.slice(0, CHOICE).entries()) {
    const product = goods.get(recommended.productId)!;
    const alike = Math.max(0, ...near.map((one) => sameness(product, one)));
    const penalty = product.category !== null && full.has(product.category) ? 1 : 0;
    const value = WANTED * (score / top) - (1 - WANTED) * alike - penalty;
    if (value > most) [best, most] = [at, value];
  }
  return best;
}

function fullCategories(before: readonly Comparable[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { category } of before) if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  return new Set([...counts].flatMap(([category, count]) => (count >= MOST_OF_CATEGORY ? [category] : [])));
}

function sameness(one: Comparable, other: Comparable): number {
  const same = (field: keyof Comparable) => Number(one[field] !== null && one[field] === other[field]);
  return 0.6 * same('category') + 0.25 * same('brand') + 0.15 * same('sellerId');
}
