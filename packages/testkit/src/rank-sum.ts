/**
 * The z score of the Wilcoxon–Mann–Whitney rank sum test, which is robust against outliers of a busy machine. Positive
 * when `b` tends to be larger; beyond ±4 once in 16,000 times for samples that do not differ.
 */
export function rankSumZ(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, of: 'a' })), ...b.map((value) => ({ value, of: 'b' }))];
  all.sort((one, other) => one.value - other.value);
  const sum = all.reduce((ranks, { of }, index) => (of === 'b' ? ranks + index + 1 : ranks), 0);
  const expected = (b.length * (all.length + 1)) / 2;
  return (sum - expected) / Math.sqrt((a.length * b.length * (all.length + 1)) / 12);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Measures two kinds of attempts in random order, so that other load on the machine affects both. */
export async function measureBoth(
  tries: number,
  attempts: { a: (index: number) => Promise<unknown>; b: (index: number) => Promise<unknown> },
): Promise<{ a: number[]; b: number[] }> {
  const spent: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let index = 0; index < tries; index++) {
    const pair: ('a' | 'b')[] = Math.random() < 0.5 ? ['a', 'b'] : ['b', 'a'];
    for (const kind of pair) {
      const start = performance.now();
      await attempts[kind](index);
      spent[kind].push(performance.now() - start);
    }
  }
  return spent;
}
