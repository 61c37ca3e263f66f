import { InvalidMoney } from './money.ts';

/**
 * Splits `total` minor units over `weights` so that the parts sum exactly to the total: every part is its floor, and
 * the units left over go to the largest remainders (Hamilton's method), the first of equal ones first. Weights are
 * whole and not negative; with all weights zero everything goes to the first part.
 */
export function prorate(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) throw new InvalidMoney('there is nothing to divide the amount among');
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0));

  const size = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const product = size * BigInt(weight);
    return { index, part: product / sum, remainder: product % sum };
  });
  let left = size - parts.reduce((all, { part }) => all + part, 0n);
  const byRemainder = parts.toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const entry of byRemainder) {
    if (left === 0n) break;
    entry.part += 1n;
    left -= 1n;
  }
  const sign = total < 0 ? -1 : 1;
  return parts.map(({ part }) => sign * Number(part));
}
