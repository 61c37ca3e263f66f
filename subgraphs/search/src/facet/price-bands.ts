import { PRICE_EDGES, type SearchFilters } from '../engine/search-query.ts';

export interface PriceBand {
  fromMinor: number;
  /** The highest price inside; absent when open. */
  toMinor?: number;
  count: number;
}

const MOST_BANDS = 6;

/** Adjacent non-empty price ranges, the smallest merged until at most six are left. */
export function priceBands(counts: ReadonlyMap<number, number>): PriceBand[] {
  const filled = [...counts.keys()].filter((index) => counts.get(index)).sort((a, b) => a - b);
  let bands = filled.map((index) => bandOf(index, counts.get(index) ?? 0));
  while (bands.length > MOST_BANDS) bands = joinEmptiest(bands);
  return bands;
}

/** The bands, and the filtered range when it has no products, so that it can be removed. */
export function bandsWithSelected(
  counts: ReadonlyMap<number, number>,
  { minPriceMinor, maxPriceMinor }: SearchFilters,
) {
  const bands = priceBands(counts).map((band) => ({
    ...band,
    selected: band.fromMinor === (minPriceMinor ?? 0) && band.toMinor === maxPriceMinor,
  }));
  const fromMinor = minPriceMinor ?? 0;
  const toMinor = maxPriceMinor;
  const apart = (band: PriceBand) =>
    (toMinor !== undefined && band.fromMinor > toMinor) || (band.toMinor !== undefined && band.toMinor < fromMinor);
  const filtered = minPriceMinor !== undefined || maxPriceMinor !== undefined;
  if (!filtered || (toMinor ?? fromMinor) < fromMinor || !bands.every(apart)) return bands;
  const empty = { fromMinor, ...(toMinor !== undefined && { toMinor }), count: 0, selected: true };
  return [...bands, empty].sort((a, b) => a.fromMinor - b.fromMinor);
}

function bandOf(index: number, count: number): PriceBand {
  const next = PRICE_EDGES[index + 1];
  return { fromMinor: PRICE_EDGES[index] ?? 0, count, ...(next !== undefined && { toMinor: next - 1 }) };
}

function joinEmptiest(bands: PriceBand[]): PriceBand[] {
  const sums = bands.slice(1).map((band, index) => band.count + (bands[index]?.count ?? 0));
  const at = sums.indexOf(Math.min(...sums));
  const [first, second] = bands.slice(at, at + 2);
  if (!first || !second) return bands;
  const joined = { ...second, fromMinor: first.fromMinor, count: first.count + second.count };
  return [...bands.slice(0, at), joined, ...bands.slice(at + 2)];
}
