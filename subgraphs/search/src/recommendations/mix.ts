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

type Candidate = Wanted & { product: Comparable };

/**
 * One list of what several sources recommend. A product of several sources counts more than with the best of them, and
 * has the reason of the first: the most telling one comes first. Then one after the other is chosen that is wanted and
 * unlike those before it (maximal marginal relevance, Carbonell and Goldstein 1998); no more than three of a category are
 * in any ten, while there are others.
 */
export function mix(
  sources: readonly Source[],
  { goods, first }: { goods: ReadonlyMap<string, Comparable>; first: number },
): Recommended[] {
  const left = sumsOf(sources).flatMap((wanted): Candidate[] => {
    const product = goods.get(wanted.recommended.productId);
    return product ? [{ ...wanted, product }] : [];
  });
  const chosen: Candidate[] = [];
  while (chosen.length < first && left.length > 0) chosen.push(...left.splice(nextOf(left, chosen), 1));
  return chosen.map(({ recommended }) => recommended);
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
function nextOf(left: readonly Candidate[], chosen: readonly Candidate[]): number {
  const before = chosen.slice(-(IN_A_ROW - 1)).map(({ product }) => product);
  const full = fullCategories(before);
  const near = before.slice(-NEAR);
  const top = left[0]?.score || 1;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, { product, score }] of left.slice(0, CHOICE).entries()) {
    let alike = 0;
    for (const one of near) alike = Math.max(alike, sameness(product, one));
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

/** Compared thousands of times for a list: without a function of its own for each field it takes a tenth of the time. */
function sameness(one: Comparable, other: Comparable): number {
  return (
    (one.category !== null && one.category === other.category ? 0.6 : 0) +
    (one.brand !== null && one.brand === other.brand ? 0.25 : 0) +
    (one.sellerId !== null && one.sellerId === other.sellerId ? 0.15 : 0)
  );
}
